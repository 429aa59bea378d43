//go:build unix

package interp_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/loop"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib"
)

// echoScript connects N clients, all open at the same time, each of which sends
// M messages and wants each back.
const echoScript = `
import asyncio, sys
N, M = int(sys.argv[1]), int(sys.argv[2])
total = up = 0
async def handle(r, w):
    while data := await r.read(1000):
        w.write(data)
        await w.drain()
    w.close()
async def client(port, i):
    global total, up
    async with few:
        r, w = await asyncio.open_connection('127.0.0.1', port)
    for j in range(M):
        message = b'%06d-%02d\n' % (i, j)
        w.write(message)
        got = await r.readexactly(len(message))
        assert got == message, (got, message)
        total += len(got)
    up += 1
    if up == N:
        measure()
        everybody.set()
    await everybody.wait()
    w.close()
    await w.wait_closed()
async def main():
    global everybody, few
    everybody, few = asyncio.Event(), asyncio.Semaphore(100)
    async with await asyncio.start_server(handle, '127.0.0.1', 0) as s:
        port = s.sockets[0].getsockname()[1]
        await asyncio.gather(*(client(port, i) for i in range(N)))
    print(total == N * M * 10)
asyncio.run(main())
`

func TestEcho(t *testing.T) {
	n, messages := 1000, 3
	var limit syscall.Rlimit
	syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit)
	if os.Getenv("OURO_ECHO") != "" {
		n, _ = strconv.Atoi(os.Getenv("OURO_ECHO"))
	}
	n = min(n, int(limit.Cur-100)/2)
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork(), Args: []string{"echo.py", strconv.Itoa(n), strconv.Itoa(messages)},
		Limits: interp.Limits{Memory: -1}}, 0, "def measure(): pass\n"+echoScript)
	if err != nil || out != "True\n" {
		t.Fatalf("%q, %v", out, err)
	}
	// Once more, looking at the memory when everybody is connected.
	var idle, full runtime.MemStats
	var outb bytes.Buffer
	in, err := interp.New(interp.Config{Network: interp.HostNetwork(), Stdout: &outb, Modules: stdlib.All(),
		Args: []string{"echo.py", strconv.Itoa(n), "1"}, Limits: interp.Limits{Memory: -1}})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	runtime.GC()
	runtime.ReadMemStats(&idle)
	measured := false
	in.Main().SetStr("measure", object.NewFunc("measure()", "", func(*object.Runtime) object.Value {
		runtime.GC()
		runtime.ReadMemStats(&full)
		measured = true
		return object.None
	}))
	if _, err := in.RunString(context.Background(), "echo.py", echoScript); err != nil {
		t.Fatal(err)
	}
	if !measured {
		t.Fatal("not measured")
	}
	used := full.HeapAlloc + full.StackInuse - idle.HeapAlloc - idle.StackInuse
	t.Logf("%d connections, %d bytes of heap and stack for each, both of its ends", n, int(used)/n)
}

func TestNotGranted(t *testing.T) {
	out, err := runThreads(t, interp.Config{}, 0, `
import asyncio, socket, subprocess
async def main():
    for make in (lambda: asyncio.open_connection('127.0.0.1', 1), lambda: asyncio.start_server(print, '127.0.0.1', 0),
                 lambda: asyncio.open_unix_connection('/tmp/x'), lambda: asyncio.create_subprocess_exec('true'),
                 lambda: asyncio.create_subprocess_shell('true'), lambda: asyncio.get_running_loop().getaddrinfo('a.b', 1)):
        try:
            await make()
        except PermissionError as e:
            print(e)
asyncio.run(main())
for make in (lambda: socket.create_connection(('127.0.0.1', 1)), lambda: socket.gethostbyname('a.b'), lambda: subprocess.run(['true'])):
    try:
        make()
    except PermissionError as e:
        print(e)
`)
	network := "[Errno 1] the network is not granted to this program\n"
	process := "[Errno 1] starting processes is not granted to this program\n"
	if want := strings.Repeat(network, 3) + strings.Repeat(process, 2) + strings.Repeat(network, 3) + process; err != nil || out != want {
		t.Errorf("%s%v", out, err)
	}
}

// A task that is cancelled while its host call runs cancels the call's context;
// a loop that is closed does so for the calls that are left.
// TestSentIsNotLost has a program end right after a send that must not wait: all
// of what it has been told is sent arrives.
func TestSentIsNotLost(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	got := make(chan int64, 1)
	go func() {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		defer c.Close()
		time.Sleep(50 * time.Millisecond) // until then nothing is read
		n, _ := io.Copy(io.Discard, c)
		got <- n
	}()
	var out bytes.Buffer
	port := strconv.Itoa(ln.Addr().(*net.TCPAddr).Port)
	in, err := interp.New(interp.Config{Network: interp.HostNetwork(), Stdout: &out, Modules: stdlib.All(), Args: []string{"send.py", port}})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "send.py", `
import socket, sys
c = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
c.setblocking(False)
n = 0
try:
    while n < 100_000_000:
        n += c.send(b'x' * 100_000)
except BlockingIOError:
    pass
print(n)
c.close()
`)
	if err == nil {
		err = in.Finish()
	}
	if err != nil {
		t.Fatal(err)
	}
	select {
	case n := <-got:
		if sent := strings.TrimSpace(out.String()); sent != strconv.FormatInt(n, 10) {
			t.Errorf("%s bytes were sent, %d arrived", sent, n)
		}
	case <-time.After(20 * time.Second):
		t.Error("the connection does not end")
	}
}

func TestHostCallCancelled(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, script := range []string{`
import asyncio
async def main():
    t = asyncio.create_task(wait())
    await asyncio.sleep(0.01)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('cancelled')
async def wait(): await call()
asyncio.run(main())
`, `
import asyncio
async def main():
    try: await asyncio.wait_for(call(), 0.01)
    except TimeoutError: print('cancelled')
asyncio.run(main())
`, `
import asyncio
async def main():
    call()
    print('cancelled')
asyncio.run(main())
`} {
		var out bytes.Buffer
		in, err := interp.New(interp.Config{Stdout: &out, Modules: stdlib.All()})
		if err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		in.Main().SetStr("call", object.NewFunc("call()", "", func(rt *object.Runtime) object.Value {
			return loop.Running(rt).Start(&loop.HostCall{Name: "call", Run: func(ctx context.Context) (any, error) {
				<-ctx.Done()
				ended <- ctx.Err()
				return nil, ctx.Err()
			}}).Value()
		}))
		if _, err := in.RunString(context.Background(), "script.py", script); err != nil {
			t.Fatal(err)
		}
		in.Close()
		select {
		case err := <-ended:
			if !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
		case <-time.After(10 * time.Second):
			t.Fatal("the context was not cancelled")
		}
		if out.String() != "cancelled\n" {
			t.Errorf("%q", out.String())
		}
	}
	for i := 0; runtime.NumGoroutine() > before; i++ {
		if i == 500 {
			t.Fatalf("%d goroutines before, %d after", before, runtime.NumGoroutine())
		}
		time.Sleep(10 * time.Millisecond)
	}
}

const talkScript = `
import asyncio, sys
async def main():
    r, w = await asyncio.open_connection('127.0.0.1', int(sys.argv[1]))
    for n in (1, 1000, 200_000):
        w.write(b'%d\n' % n + b'x' * n)
        await w.drain()
        back = await r.readexactly(n)
        assert back == b'y' * n
    w.write_eof()
    print(await r.read())
    w.close()
    await w.wait_closed()
asyncio.run(main())
`

const serveScript = `
import asyncio, sys
async def handle(r, w):
    while line := await r.readline():
        data = await r.readexactly(int(line))
        w.write(data.replace(b'x', b'y'))
        await w.drain()
    w.write(b'bye')
    w.close()
    done.set()
async def main():
    global done
    done = asyncio.Event()
    async with await asyncio.start_server(handle, '127.0.0.1', 0) as s:
        print(s.sockets[0].getsockname()[1], flush=True)
        await done.wait()
asyncio.run(main())
`

// CPython's client talks to our server, and ours to CPython's.
func TestTalkWithCPython(t *testing.T) {
	python, err := exec.LookPath("python3.13")
	if err != nil {
		t.Skip("no python3.13 on this machine")
	}
	if err := exec.Command(python, "--version").Run(); err != nil {
		t.Skip("python3.13 does not run: ", err)
	}
	dir := t.TempDir()
	talk, serve := filepath.Join(dir, "talk.py"), filepath.Join(dir, "serve.py")
	os.WriteFile(talk, []byte(talkScript), 0o666)
	os.WriteFile(serve, []byte(serveScript), 0o666)

	ours, err := net.Listen("tcp", "127.0.0.1:0") // a free port
	if err != nil {
		t.Skip("no loopback: ", err)
	}
	ours.Close()

	// Their client, our server: the script starts the client once it listens.
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork(), Processes: interp.HostProcesses(nil, nil, nil),
		Args: []string{"serve.py", python, talk}}, time.Minute, strings.Replace(serveScript, "await done.wait()", `p = await asyncio.create_subprocess_exec(sys.argv[1], sys.argv[2], str(s.sockets[0].getsockname()[1]), stdout=-1, stderr=-2)
        print((await p.communicate())[0].decode(), p.returncode)`, 1))
	if err != nil || !strings.HasSuffix(out, "b'bye'\n 0\n") {
		t.Errorf("their client: %q, %v", out, err)
	}

	// Our client, their server.
	cmd := exec.Command(python, serve)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	pipe, _ := cmd.StdoutPipe()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var port int
	fmt.Fscan(pipe, &port)
	out, err = runThreads(t, interp.Config{Network: interp.HostNetwork(), Args: []string{"talk.py", strconv.Itoa(port)}}, time.Minute, talkScript)
	if err != nil || out != "b'bye'\n" {
		t.Errorf("their server: %q, %v", out, err)
		cmd.Process.Kill()
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("their server: %v\n%s", err, errs.String())
	}
}

// Programs of the machine, through pipes, from tasks and from threads.
func TestProcesses(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no sh on this machine")
	}
	out, err := runThreads(t, interp.Config{Processes: interp.HostProcesses(nil, nil, nil)}, time.Minute, `
import asyncio, subprocess, threading
async def main():
    p = await asyncio.create_subprocess_exec('cat', stdin=-1, stdout=-1)
    big = b'0123456789' * 100_000
    out, _ = await p.communicate(big)
    print(out == big, p.returncode)
    p = await asyncio.create_subprocess_shell('read x; echo "got $x"; exit 7', stdin=-1, stdout=-1)
    p.stdin.write(b'hello\n')
    print(await p.stdout.readline(), await p.wait())
    p = await asyncio.create_subprocess_exec('sleep', '100')
    try: await asyncio.wait_for(p.communicate(), 0.05)
    except TimeoutError: p.kill()
    print(await p.wait())
    # One that is left running ends with the loop.
    await asyncio.create_subprocess_exec('sleep', '100')
asyncio.run(main())
print(subprocess.run(['sh', '-c', 'cat; exit 3'], input=b'in', stdout=-1))
results = []
def work(n): results.append(subprocess.check_output(['sh', '-c', f'sleep 0.0{n}; echo {n}'], text=True))
threads = [threading.Thread(target=work, args=(n,)) for n in (5, 1, 3)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(results))
try: subprocess.run(['sleep', '100'], timeout=0.05)
except subprocess.TimeoutExpired as e: print('late')
`)
	want := "True 0\nb'got hello\\n' 7\n-9\nCompletedProcess(args=['sh', '-c', 'cat; exit 3'], returncode=3, stdout=b'in')\n['1\\n', '3\\n', '5\\n']\nlate\n"
	if err != nil || out != want {
		t.Errorf("%s%v", out, err)
	}
}

// Blocking sockets in threads.
func TestSockets(t *testing.T) {
	out, err := runThreads(t, interp.Config{Network: interp.HostNetwork()}, time.Minute, `
import socket, threading
server = socket.create_server(('127.0.0.1', 0))
def serve():
    conn, address = server.accept()
    with conn:
        while data := conn.recv(100):
            conn.sendall(data.upper())
t = threading.Thread(target=serve)
t.start()
with socket.create_connection(server.getsockname()) as s:
    s.sendall(b'hello')
    print(s.recv(100), s.getpeername() == server.getsockname())
    s.settimeout(0.05)
    try: s.recv(1)
    except TimeoutError as e: print(e)
t.join()
server.settimeout(0.01)
try: server.accept()
except TimeoutError as e: print(e)
server.close()
`)
	if err != nil || out != "b'HELLO' True\ntimed out\ntimed out\n" {
		t.Errorf("%s%v", out, err)
	}
}

// TestProcessOptions: a pipe without a buffer needs no flush, and what the host
// cannot do for a program is refused.
func TestProcessOptions(t *testing.T) {
	if _, err := exec.LookPath("cat"); err != nil {
		t.Skip("no cat on this machine")
	}
	out, err := runThreads(t, interp.Config{Processes: interp.HostProcesses(nil, nil, nil), Network: interp.HostNetwork()}, time.Minute, `
import socket, ssl, subprocess
p = subprocess.Popen(['cat'], stdin=-1, stdout=-1, bufsize=0)
print(p.stdin.write(b'abc'), p.stdout.read(3))
p.stdin.close()
print(p.stdout.read(), p.wait())
def refused(f, *args, **options):
    try:
        f(*args, **options)
        print('not refused', options)
    except NotImplementedError as e:
        print(e)
refused(subprocess.run, ['cat'], restore_signals=False)
refused(subprocess.run, ['cat'], umask=0)
refused(socket.socket().setsockopt, socket.SOL_SOCKET, socket.SO_MARK, 1)
refused(socket.getnameinfo, ('127.0.0.1', 80), 0)
refused(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).wrap_bio, ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname='x', session=1)
`)
	if err != nil {
		t.Fatal(err)
	}
	want := `3 b'abc'
b'' 0
restore_signals=False is not supported
umask is not supported
option 36 of level 1 is not supported
getnameinfo() without NI_NUMERICHOST and NI_NUMERICSERV is not supported
sessions of another connection are not supported
`
	if out != want {
		t.Errorf("got\n%s", out)
	}
}
