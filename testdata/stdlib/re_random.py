import re, warnings
warnings.simplefilter('ignore')
seed = 7
N = 700
def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return (seed >> 33) % n
ATOMS = ['a', 'b', 'c', 'ab', '.', r'\w', r'\d', r'\s', r'\W', '[ab]', '[^a]', '[a-c1]', r'[\w-]', 'é', 'É', 'ſ', 's', 'K', r'\b', r'\B', '^', '$', r'\A', r'\Z', '1', ' ', '\n', '_', r'[^\d\s]', 'I', 'i', '[à-ü]', '[A-Z]', r'[^\W\d]']
def gen(d, st):
    r = rnd(16)
    if d <= 0 or r < 5:
        return ATOMS[rnd(len(ATOMS))]
    if r < 8:
        return gen(d-1, st) + gen(d-1, st)
    if r == 8:
        return gen(d-1, st) + '|' + gen(d-1, st)
    if r == 9:
        st[0] += 1
        return '(' + gen(d-1, st) + ')'
    if r == 10:
        return '(?:' + gen(d-1, st) + ')'
    if r in (11, 12, 13):
        q = ['*', '+', '?', '{2}', '{1,2}', '{0,3}', '{2,}', '*?', '+?', '??', '{1,3}?', '*+', '++', '?+', '{1,2}+'][rnd(15)]
        x = rnd(3)
        if x == 0:
            st[0] += 1
            return '(' + gen(d-1, st) + ')' + q
        if x == 1:
            return '(?:' + gen(d-1, st) + ')' + q
        return ATOMS[rnd(18)] + q
    if r == 14:
        k = rnd(7)
        return ['(?=', '(?!', '(?<=', '(?<!', '(?>', '(?i:', '(?s:'][k] + gen(d-2, st) + ')'
    if st[0]:
        g = rnd(st[0]) + 1
        if rnd(2):
            return '\\%d' % g
        return '(?(%d)%s|%s)' % (g, gen(d-2, st), gen(d-2, st))
    return 'c'
CH = ['a', 'b', 'c', 'ab', '1', ' ', '\n', 'é', 'É', 'S', 's', 'ſ', 'K', 'K', '_', 'B', 'A', 'aa', '-', 'ı', 'İ', 'I', 'i', '\u4e2d', '\U00010400', '٣']
bad = 0
for i in range(N):
    p = gen(5, [0])
    fl = [0, 0, re.I, re.M, re.S, re.A, re.I | re.M | re.S, re.I|re.A][rnd(8)]
    asc = rnd(3)
    s = ''.join(CH[rnd(len(CH))] for _ in range(rnd(12)))
    if asc == 0: s = ''.join(c for c in s if c.isascii())
    try:
        c = re.compile(p, fl)
    except Exception as e:
        print(i, repr(p), type(e).__name__, e)
        continue
    out = []
    for f in (c.match, c.search, c.fullmatch):
        m = f(s)
        out.append(m and (m.regs, m.lastindex))
    out.append([(m.regs, m.lastindex) for m in c.finditer(s)])
    out.append(c.split(s))
    out.append(c.sub('-', s))
    k = rnd(4)
    out.append([m.regs for m in c.finditer(s, k, 8)])
    try:
        cb = re.compile(p.encode('latin1'), fl & ~re.U & 0xff)
        sb = s.encode('utf8')
        out.append([m.regs for m in cb.finditer(sb)])
    except UnicodeEncodeError: pass
    print(i, repr(p), fl, ascii(s), out)
