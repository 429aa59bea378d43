# stopped by: any
import subprocess, os
while True:
    for f in (lambda: subprocess.Popen(['x'] * 1000), lambda: os.system('x'), lambda: os.popen('x'), lambda: subprocess.check_output('x', shell=True)):
        try: f()
        except OSError: pass
