import warnings
warnings.simplefilter("ignore")
def t(s):
    try: compile(s, "t.py", "exec"); print('ok', repr(s))
    except SyntaxError as e: print(s, type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for op in '+', '-', '*', '/', '//', '%', '@', '<<', '>>', '&', '|', '^', '**', '<', 'in', 'and', 'is':
    for l in '1', 'a >> b', 'a + b', 'a * b', 'a & b', '-a', 'a >> b * c', 'a < b', 'a and b', 'f(x)', '[*a] >> f(x := 1) * 1', 'f(x := 1)', 'f(x := 1) * 2', '1 >> f(x := None, **{}) * 3', 'f(**{}) * 3', '1 >> f(1) * 3', '[*a] * 3', '[*a] >> 2 * 3', '(yield) * 2', "'s' * 2", '1 >> x * y':
        t(f"{l} {op} not 1")
for u in '+', '-', '~', '- +', 'not', 'await':
    for l in '', '1 +', '1 *', '1 >>', 'not', '**', '1 **':
        t(f"{l} {u} not 1")
