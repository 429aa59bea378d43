# stopped by: any
import concurrent.futures as c, itertools
with c.ThreadPoolExecutor(4) as p: p.map(print, itertools.count())
