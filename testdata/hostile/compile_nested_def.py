# stopped by: any
src = ""
for i in range(90):
    src += " " * i + f"def f{i}(a={i}, *b, c: int = 2):\n"
src += " " * 90 + "pass\n"
while True:
    compile(src, "x", "exec")
