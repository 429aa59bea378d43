import threading
def work(n):
    print("working", n)
    raise ValueError(f"thread {n}")
t = threading.Thread(target=work, args=(3,), name="worker")
t.start()
t.join()
print("main goes on")
