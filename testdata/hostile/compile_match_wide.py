# stopped by: any
s = "match x:\n" + "".join(f" case {{'a{i}': [b, *c]}}: pass\n" for i in range(3000))
while True:
    compile(s, "x", "exec")
