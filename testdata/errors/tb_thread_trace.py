import threading
def work():
    try:
        1/0
    except ZeroDivisionError:
        raise ValueError("thread")
t = threading.Thread(target=work, name="worker")
t.start(); t.join()
raise KeyError("main")
