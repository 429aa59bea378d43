# stopped by: any
s = "# x\n\\\n\n" * 300000
while True:
    compile(s, "x", "exec")
