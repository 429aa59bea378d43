def helper(x):
    return 10 // x

code = compile("[helper(i) for i in (1, 0)]", "<table>", "eval")
eval(code)
