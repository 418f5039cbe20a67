"""The only modules that know ReportLab: faces, styles, flowables, pages. The structure tags will grow here."""
