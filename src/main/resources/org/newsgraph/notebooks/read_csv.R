# R: read.csv reads a saved query by its address
server <- Sys.getenv("NEWSGRAPH", "http://localhost:3330")
said <- read.csv(paste0(server, "/queries/said.csv?speaker=Zelensk"))
print(table(said$speakerName, said$stance))
