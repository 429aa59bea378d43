print('{٠}'.format(5), '{0[٠]}'.format([7]), '{0[٠x]}'.format({'٠x': 1}), '{0[²]}'.format({'²': 2}))
for s in ('١٢', '٠٥', '.٣f', '٣,', 'x<٥', '²', '٥d', '999999999999999999999٣', '٠>٥', '٥٥', '0٥', '.٥', '.²', '5.٢s', '𝟓', '𝟎𝟓d'):
    for v in (1.5, 3, 'a', 1j):
        try: print(repr(format(v, s)))
        except Exception as ex: print(type(ex).__name__, ex)
for e in (40, 64, 65, 66, 100):
    for x in (1, -3, 0, 2**70):
        try: print(e, x, (x << (2**e)) == 0)
        except Exception as ex: print(e, x, type(ex).__name__, ex)
