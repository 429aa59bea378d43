# stopped by: any
s = "f'" + "{a:{b}}" * 20000 + "'"
while True:
    compile(s, "x", "eval")
