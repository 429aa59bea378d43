# stopped by: any
import codecs
i = 0
while True:
    i += 1
    try: codecs.lookup('no-such-%d' % i)
    except LookupError: pass
    codecs.register(lambda n: None)
