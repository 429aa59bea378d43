class E(SyntaxError): pass
raise E("my", ("f", 1, 1, "x\n"))
