import warnings
warnings.simplefilter("ignore")
def t(s):
    try: print(ascii(s), ascii(eval(s)))
    except SyntaxError as e: print(ascii(s), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    except Exception as e: print(ascii(s), type(e).__name__, e)
x=1
for pre in 'f', 'rf':
    for s in [r'\N{{}}', r'\N{x{1}}', r'\N{BULLET}', r'\N{BULLET}}', r'\N{BULLET}}}', r'\N{{1}}', r'\N{{1', r'\N{', r'\N{}', r'\N{x', r'\N', r'\N}', r'\N}}', r'\N{BULLET{{}}}', r'\N{{BULLET}}', r'\N{BULLET}{x}', r'{x}\N{BULLET}\N{BULLET}', r'\N{BULLET}\n', r'\N{}}', r'\N {x}', r"{'\N{BULLET}'=}", r"{'\N{BULLE}'=}", r"{'\N'=}", r"{'\x'=}", r"{'\u12'=}", r"{'\N{'=}", r"{'\N{x}{'=}", r"{'\d'=}", r"{r'\N'=}", r"{'a' '\x41'=}\x", r"\x{'\N'=}", r"{x}{r'\x'=}{", r"{x}{r'\x'=}}", r"{x!r:{r'\x'=}}", r"{f'{r'\x'=}'}", r"{f'{r'\x'=}'=}", r"{r'\x41'=!s:>{9}}", r"{lambda x=1: 2}", r"{(lambda x=r'\x': 2)()=}", r"{r'\x'!r:=}", r"{dict(a=r'\x')}", r"{dict(a=r'\x')=}"]:
        t(pre + '"' + s + '"')
