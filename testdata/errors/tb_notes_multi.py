e = ValueError("first\nsecond")
e.add_note("note a\nwith two lines")
e.add_note("")
e.add_note("   indented")
raise e
