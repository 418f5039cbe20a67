"""The loader of checklists and funding schemes: TOML files that people write, read with all their faults at once.

A file is read (`toml_file`), its lines are known (`lines`), what no single record can see is checked (`checking`), the
records are built and their refusals put in the file's own terms (`faulting`); `loading` puts it together, `schema`
tells editors what may be written.
"""
