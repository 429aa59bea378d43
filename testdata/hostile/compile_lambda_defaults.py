# stopped by: any
s = "lambda " + ",".join(f"a{i}=lambda: a{i}" for i in range(5000)) + ": 0"
while True:
    compile(s, "x", "eval")
