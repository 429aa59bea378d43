# stopped by: any
i = 0
while True:
    i += 1
    try: __import__('no_%d.x.y' % i)
    except ImportError: pass
