a = ValueError("a"); a.add_note("note a")
g = ExceptionGroup("grp", [a, KeyError("b")])
g.add_note("note g\nsecond")
raise g
