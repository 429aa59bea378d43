from concurrent.futures import ThreadPoolExecutor
def work(x): return [][x]
with ThreadPoolExecutor() as ex:
    print(list(ex.map(work, [1])))
