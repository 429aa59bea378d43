try: from circ1 import X
except Exception as e: print(type(e).__name__, str(e).replace(__file__.rpartition('_circular')[0], 'HERE/'))
import circ1
try: circ1.Y
except Exception as e: print(type(e).__name__, str(e).replace(__file__.rpartition('_circular')[0], 'HERE/'))
