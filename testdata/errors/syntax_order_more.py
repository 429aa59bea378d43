import warnings
warnings.simplefilter("ignore")
def t(s):
    try: compile(s, "t.py", "exec"); print('ok', ascii(s))
    except SyntaxError as e: print(ascii(s), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
t("f((yield 1), y=2, y=3)"); t("f(*a, y=(await 1), y=3)"); t("class A(B, m=1, m=(yield)): break"); t("class A((yield), m=1, m=2): break"); t("f(y=1, **z, y=2)"); t("f(a.b((yield)), x=1, x=2)")
t("(x for [*a, *b] in await c)"); t("[x for [*a, *b] in await c]"); t("(await x for a in await c)"); t("((yield) for a in (yield))"); t("(break_ for a in f(x=1, x=2))"); t("(f(x=1, x=2) for a in (yield))"); t("class A:\n [x for [*a, *b] in await c]")
t("{(yield from (yield 1)): 2 for x in y}"); t("[(yield (yield 1)) for x in y]"); t("def f(): [(yield (lambda: (yield))) for x in y]"); t("(yield (yield from 1))")
t("* a.b\nnonlocal a"); t("a[*y, 1]: _\nnonlocal y"); t("x = *y\nglobal y"); t("def f():\n *a\n global a"); t("a\nnonlocal a"); t("nonlocal a\nnonlocal b")
t("def y(): return {(yield 1), await None}"); t("def y(): return 1; yield [x async for x in y]"); t("def y(): return 1; yield (x async for x in y)"); t("def y():\n return 1\n async for x in y: yield"); t("def y():\n return 1\n yield\n async with x: pass"); t("async def y():\n await 1\n return 1\n yield from x"); t("async def y():\n yield from x\n return 1"); t("def y():\n yield\n return\n await 1"); t("def y():\n break\n return 1\n yield await 1"); t("async def y():\n return 1\n def z(): await 1\n yield")
t("lambda: (yield (await 1))")
t("_[(yield)] **= yield"); t("a[await x] += (yield)"); t("a.b[(yield)] += 1"); t("x += (yield)")
for p in "('s')", "(('s'))", "('s'), (t)", "('s', )", "(a, b)", "()", "(1), b", "b, (1)", "(a) as b", "(a | b)", "A((1))", "(a) | (b)", "[(a)]", "(A(1))", "((a), (b))", "(a), A(x), (c)", "1, (a, b)", "(-1)", "(x.y)":
    t("match x:\n case Foo(k=1, %s): pass" % p)
