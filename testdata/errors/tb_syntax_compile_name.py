compile("def f(:\n  pass\n", "<generated file>", "exec")
