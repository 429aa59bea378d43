# stopped by: any
import io, tokenize
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(next(tokenize.generate_tokens(io.StringIO('abc\n' + big()).readline)).string)
