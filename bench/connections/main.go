// Command connections has an echo server in Ouro serve many loopback connections
// on one event loop, and prints what each of them takes. The clients are another
// process, because the two ends of 10,000 connections are more files than many
// systems let one process open.
//
//	cd bench && go run ./connections [-n 10000] [-server python3.13] [-client python3.13]
package main

import (
	"bufio"
	"bytes"
	"context"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/ouro-lang/ouro/interp"
	"github.com/ouro-lang/ouro/interp/object"
	"github.com/ouro-lang/ouro/stdlib"
)

//go:embed server.py
var server string

//go:embed client.py
var client string

// moment is what the process is like at one point of its run.
type moment struct {
	at         time.Time
	heap       uint64 // live bytes
	resident   uint64
	goroutines int
}

func look() moment {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return moment{time.Now(), m.HeapAlloc, resident(), runtime.NumGoroutine()}
}

// resident is the resident size of the process, 0 where that is unknown.
func resident() uint64 {
	b, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	f := strings.Fields(string(b))
	if len(f) < 2 {
		return 0
	}
	pages, _ := strconv.ParseUint(f[1], 10, 64)
	return pages * uint64(os.Getpagesize())
}

// allowFiles lets the process and its children open n files.
func allowFiles(n int) error {
	var l syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &l); err != nil {
		return err
	}
	if l.Cur >= uint64(n) {
		return nil
	}
	l.Cur, l.Max = uint64(n), max(l.Max, uint64(n))
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &l); err != nil {
		return fmt.Errorf("%d open files: %w", n, err)
	}
	return nil
}

// serve runs a script in this process; it prints to w, and looks at the process
// where the script says mark.
func serve(script string, w io.Writer, args ...string) (map[string]moment, error) {
	marks := map[string]moment{}
	module := interp.Module{Name: "measure", Rows: []object.Row{
		{Sig: "mark(name, /)", Fn: func(_ *object.Runtime, name object.Value) object.Value {
			marks[object.AsStr(name).Go()] = look()
			return object.None
		}},
	}}
	in, err := interp.New(interp.Config{Modules: append(stdlib.All(), module), Network: interp.HostNetwork(), Stdout: w, Stderr: os.Stderr,
		Args: append([]string{"script.py"}, args...)})
	if err != nil {
		return nil, err
	}
	defer in.Close()
	_, err = in.RunString(context.Background(), "script.py", script)
	return marks, err
}

// run has n connections between a server and clients, each run by the command
// given, by Ouro if that is empty, and reports to w.
func run(w io.Writer, n int, serverBy, clientBy string) error {
	if err := allowFiles(n + 100); err != nil {
		return err
	}
	port, toUs := io.Pipe()
	lines := bufio.NewReader(port)
	var marks map[string]moment
	served := make(chan error, 1)
	go func() {
		var err error
		if serverBy == "" {
			marks, err = serve(server, toUs, strconv.Itoa(n))
		} else {
			err = command(serverBy, server, toUs, strconv.Itoa(n))
		}
		toUs.CloseWithError(err)
		served <- err
	}()
	where, err := lines.ReadString('\n')
	if err != nil {
		return fmt.Errorf("server: %w", err)
	}
	var out bytes.Buffer
	if err := command(clientBy, client, &out, strings.TrimSpace(where), strconv.Itoa(n)); err != nil {
		return fmt.Errorf("client: %w", err)
	}
	through, err := lines.ReadString('\n')
	if err != nil {
		return fmt.Errorf("server: %w", err)
	}
	if err := <-served; err != nil {
		return fmt.Errorf("server: %w", err)
	}
	if through != out.String() {
		return fmt.Errorf("the server echoed %s bytes, the clients got %s", strings.TrimSpace(through), strings.TrimSpace(out.String()))
	}
	fmt.Fprintf(w, "%d connections, %s bytes echoed, none lost\n", n, strings.TrimSpace(through))
	if marks != nil {
		start, open, done := marks["start"], marks["open"], marks["done"]
		each := func(a, b uint64) int64 { return (int64(b) - int64(a)) / int64(n) }
		fmt.Fprintf(w, "opened in %.2f s, echoed and closed in %.2f s\n", open.at.Sub(start.at).Seconds(), done.at.Sub(open.at).Seconds())
		fmt.Fprintf(w, "the server's end of a connection takes %d bytes of live heap, %d resident; %d goroutines\n",
			each(start.heap, open.heap), each(start.resident, open.resident), open.goroutines)
	}
	return nil
}

// clientFlag makes the command run a script of its own instead.
const clientFlag = "run-clients"

// command runs a script in a process of its own.
func command(by, script string, w io.Writer, args ...string) error {
	cmd := exec.Command(by, append([]string{"-c", script}, args...)...)
	if by == "" {
		self, err := os.Executable()
		if err != nil {
			return err
		}
		cmd = exec.Command(self, append([]string{clientFlag}, args...)...)
	}
	cmd.Stdout, cmd.Stderr = w, os.Stderr
	return cmd.Run()
}

// asClients is the process that command starts for Ouro.
func asClients(args []string) bool {
	if len(args) < 2 || args[1] != clientFlag {
		return false
	}
	if _, err := serve(client, os.Stdout, args[2:]...); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return true
}

func main() {
	if asClients(os.Args) {
		return
	}
	n := flag.Int("n", 10_000, "how many connections")
	serverBy := flag.String("server", "", "command that runs the server, `python3.13` for example; Ouro if empty")
	clientBy := flag.String("client", "", "command that runs the clients")
	flag.Parse()
	if err := run(os.Stdout, *n, *serverBy, *clientBy); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
