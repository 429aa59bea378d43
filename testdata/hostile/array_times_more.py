# stopped by: any
import array
array.array('q', [0]) * (10 ** 12)
