"""The only modules that know ReportLab: what each block is in the structure tree, how it looks, and its pages.

Blocks become elements (`tree`) and flowables of them (`story`, `words`, `tables`, `tiles`, `pictures`, `figure`), which
are drawn once on a canvas that refuses what is of no element (`canvas`, `texts`); `finishing` says what the file is.
"""
