#!/usr/bin/python3
"""Writes the documents of treebanks with their trees in the form of english_UD, for TreebankReadings.java.

usage: treebank_texts.py TREEBANKS OUT
"""
import gzip
import sys
from pathlib import Path

import trees
from pieces import plain


def docs(path,keep):
    rows,par,doc,name=[],True,None,None
    for line in gzip.open(path,'rt',encoding='utf-8'):
        if line.startswith('# newdoc'):
            if doc and keep(name): yield name,doc
            name=line.split('=')[1].strip(); doc=[]; par=True
        if line.startswith('# newpar'): par=True
        f=line.rstrip('\n').split('\t')
        if len(f)==10 and f[0].isdigit(): rows.append(f)
        elif line=='\n' and rows: doc.append((par,rows)); rows,par=[],False
    if doc and keep(name): yield name,doc
folder, out = Path(sys.argv[1]), open(sys.argv[2], "w", encoding="utf-8")
for path, keep in ((folder / "ewt-train.conllu.gz", lambda n: n.startswith("weblog")), (folder / "gum-free.conllu.gz", lambda n: not n.startswith(("GUM_academic", "GUM_voyage")))):
    for name,doc in docs(path,keep):
        text='Title.\n\n'; body=[]; p=0
        for par,rows in doc:
            if par and body: text=text.rstrip()+'\n\n'; p+=1
            s=trees.sentence([list(r) for r in rows],par)
            body.append(f'S\t{p}\n')
            for r,h,rel in zip(rows,s.heads,s.relations):
                w=plain(r[1]).replace(' ','\u00a0'); b=len(text); text+=w
                body.append(f'T\t{b}\t{len(text)}\t{w}\t{r[4]}\t{h}\t{rel}\t{r[2] if r[2]!="_" else w.lower()}\n')
                if 'SpaceAfter=No' not in r[9]: text+=' '
            if not text.endswith((' ','\n')): text+=' '
        out.write(f'A\t{name}\n'); out.write('X\t'+text.replace('\n','\\n')+'\n'); out.writelines(body)
