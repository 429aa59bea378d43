import sys, threading

def work():
    sys.exit(3)

t = threading.Thread(target=work)
t.start()
t.join()
print("alive")
raise SystemExit([1, 2])
