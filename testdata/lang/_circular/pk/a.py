import pk
try: pk.zz
except Exception as e: print(type(e).__name__, str(e).replace(__file__.rpartition('_circular')[0], 'HERE/'))
try: pk.a
except Exception as e: print(type(e).__name__, str(e).replace(__file__.rpartition('_circular')[0], 'HERE/'))
try: from pk import zz
except Exception as e: print(type(e).__name__, str(e).replace(__file__.rpartition('_circular')[0], 'HERE/'))
import pk.b
