# stopped by: any
# Numbers of very many bits.
import random
random.getrandbits(10**10)
