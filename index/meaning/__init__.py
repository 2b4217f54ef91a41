"""Nearness of meaning: questions that share no word with a page still find it.

`words` reads vectors of words, `passages` keeps those of the documents' passages, made at build, and
`nearness` puts both together. Pure Python; Whoosh is not needed here.
"""
