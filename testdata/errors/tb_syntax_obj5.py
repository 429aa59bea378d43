e = SyntaxError("msg"); e.lineno = 5; e.filename = "f.py"; e.text = "   abc def\n"; e.offset = 4; e.end_offset = 100; e.end_lineno = 5
e.print_file_and_line = None
raise e
