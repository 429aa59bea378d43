import threading

def work(n):
    return [1][n]

t = threading.Thread(target=work, args=(3,), name="worker-a")
t.start()
t.join()
t = threading.Thread(target=lambda: work(4), name="worker-b")
t.start()
t.join()
print("main")
