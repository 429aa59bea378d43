import pk
try: pk.b
except Exception as e: print(type(e).__name__, str(e).replace(__file__.rpartition('_circular')[0], 'HERE/'))
try: pk.a
except Exception as e: print(type(e).__name__, str(e).replace(__file__.rpartition('_circular')[0], 'HERE/'))
