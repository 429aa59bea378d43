package loop

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is the methods of event loops that reach outside the loop: to
// threads, sockets and processes. They are Python code in sub-modules of
// asyncio, which are imported when one is called.

// outside lists the methods with the sub-module that has the function, whose
// name is the method's with an underscore before it.
var outside = []struct{ sig, part, doc string }{
	{"run_in_executor(self, executor, func, *args)", "base_events", "Call a function in a thread of an executor; return the future of its result."},
	{"create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None, all_errors=False)", "selector_events", "Connect to a server; a coroutine that returns a transport and a protocol."},
	{"create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)", "_server", "Start a server; a coroutine that returns it."},
	{"create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)", "selector_events", "Connect to a Unix socket; a coroutine that returns a transport and a protocol."},
	{"create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True, cleanup_socket=True)", "_server", "Start a server at a Unix socket; a coroutine that returns it."},
	{"connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)", "selector_events", "Make a transport of a connected socket; a coroutine that returns it and a protocol."},
	{"sock_recv(self, sock, n)", "_sockets", "Read at most n bytes of a socket; a coroutine."},
	{"sock_recv_into(self, sock, buf)", "_sockets", "Read into a buffer; a coroutine that returns how many bytes."},
	{"sock_sendall(self, sock, data)", "_sockets", "Write all of data to a socket; a coroutine."},
	{"sock_connect(self, sock, address)", "_sockets", "Connect a socket; a coroutine."},
	{"sock_accept(self, sock)", "_sockets", "Wait for a connection; a coroutine that returns a socket and an address."},
	{"sock_recvfrom(self, sock, bufsize)", "_sockets", "Read a datagram; a coroutine that returns it and the address it is from."},
	{"sock_recvfrom_into(self, sock, buf, nbytes=0)", "_sockets", "Read a datagram into a buffer; a coroutine that returns how many bytes and the address they are from."},
	{"sock_sendto(self, sock, data, address)", "_sockets", "Send a datagram to an address; a coroutine."},
	{"sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=True)", "_sockets", "Send a file over a socket; a coroutine that returns how many bytes."},
	{"sendfile(self, transport, file, offset=0, count=None, *, fallback=True)", "_sockets", "Send a file over a transport; a coroutine that returns how many bytes."},
	{"create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_port=None, allow_broadcast=None, sock=None)", "_sockets", "Make a transport of datagrams; a coroutine that returns it and a protocol."},
	{"add_reader(self, fd, callback, *args)", "_sockets", "Have a function called whenever a descriptor can be read."},
	{"remove_reader(self, fd)", "_sockets", "Undo add_reader(); return whether there was anything to undo."},
	{"add_writer(self, fd, callback, *args)", "_sockets", "Have a function called whenever a descriptor can be written."},
	{"remove_writer(self, fd)", "_sockets", "Undo add_writer(); return whether there was anything to undo."},
	{"connect_read_pipe(self, protocol_factory, pipe)", "_pipes", "Make a transport of what comes out of a pipe; a coroutine that returns it and a protocol."},
	{"connect_write_pipe(self, protocol_factory, pipe)", "_pipes", "Make a transport of what goes into a pipe; a coroutine that returns it and a protocol."},
	{"start_tls(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)", "_tls", "Speak TLS over a transport from here on; a coroutine that returns the new transport."},
	{"getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0)", "selector_events", "Resolve a host and a port; a coroutine."},
	{"getnameinfo(self, sockaddr, flags=0)", "selector_events", "Return the host and the service of an address; a coroutine."},
	{"subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs)", "base_subprocess", "Start a program; a coroutine that returns a transport and a protocol."},
	{"subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=True, bufsize=0, encoding=None, errors=None, text=None, **kwargs)", "base_subprocess", "Run a command of the shell; a coroutine that returns a transport and a protocol."},
	{"add_signal_handler(self, sig, callback, *args)", "signal", "Have a function called when a signal comes."},
	{"remove_signal_handler(self, sig)", "signal", "Undo add_signal_handler(); return whether there was anything to undo."},
	{"set_default_executor(self, executor)", "base_events", "Set the executor that run_in_executor(None, ...) uses."},
}

// outsideRows returns the rows of outside.
func outsideRows() []object.Row {
	var rows []object.Row
	for _, o := range outside {
		name := o.sig[:strings.IndexByte(o.sig, '(')]
		module, fn := "asyncio."+o.part, "_"+name
		if o.part == "signal" {
			module = o.part
		}
		kind := object.Def
		if o.part != "base_events" && o.part != "signal" && !strings.HasPrefix(o.sig, "add_") && !strings.HasPrefix(o.sig, "remove_") {
			kind = object.AsyncDef
		}
		rows = append(rows, object.Row{Sig: o.sig, Doc: o.doc, Kind: kind, Fn: func(rt *runtime, args []value, names []string) value {
			f := outsideFunction(rt, module, fn)
			if f.IsNull() {
				return null
			}
			return object.Call(rt, f, args, names)
		}})
	}
	return append(rows,
		object.Row{Sig: "__del__(self)", Kind: object.Def, Fn: func(rt *runtime, v value) value {
			if loopOf(v).closed {
				return object.None
			}
			f := outsideFunction(rt, "asyncio.base_events", "_unclosed")
			if f.IsNull() {
				return null
			}
			return object.Call1(rt, f, v)
		}},
		object.Row{Sig: "_check_closed(self)", Fn: func(rt *runtime, v value) value {
			if !loopOf(v).CheckOpen() {
				return null
			}
			return object.None
		}},
		object.Row{Sig: "_default_executor", Kind: object.Getter, Fn: func(_ *runtime, v value) value { return orNone(loopOf(v).executor) },
			Set: func(rt *runtime, v, x value) bool {
				loopOf(v).executor = noneToNull(x)
				return true
			}},
		object.Row{Sig: "_watched", Kind: object.Getter, Fn: func(_ *runtime, v value) value {
			l := loopOf(v)
			if l.watched == nil {
				l.watched = object.NewDict()
			}
			return l.watched.Value()
		}},
		object.Row{Sig: "_executor_shutdown_called", Kind: object.Getter, Fn: func(_ *runtime, v value) value { return object.Bool(loopOf(v).executorShut) },
			Set: func(rt *runtime, v, x value) bool {
				loopOf(v).executorShut = object.Truth(rt, x) == 1
				return true
			}},
	)
}

// outsideFunction returns a function of a sub-module.
func outsideFunction(rt *runtime, module, name string) value {
	m := rt.ImportName(module, nil, object.NewTuple([]value{object.NewStr("*")}), 0)
	if m.IsNull() {
		return null
	}
	return object.GetAttr(rt, m, name)
}

// shutdownExecutor is the coroutine shutdown_default_executor.
type shutdownExecutor struct {
	object.NativeCoroutine
	l       *Loop
	timeout value
	in      object.Awaiting
}

// Step implements object.CoroutineBody.
func (s *shutdownExecutor) Step(rt *runtime, sent value, exc *exception) (value, object.Outcome) {
	if s.in.Active() {
		return s.in.Resume(rt, sent, exc)
	}
	s.l.executorShut = true
	if s.l.executor.IsNull() {
		return object.None, object.Returned
	}
	f := outsideFunction(rt, "asyncio.base_events", "_shutdown_default_executor")
	if f.IsNull() {
		return null, object.Raised
	}
	coro := object.Call2(rt, f, s.l.Value(), orNone(s.timeout))
	if coro.IsNull() {
		return null, object.Raised
	}
	return s.in.Begin(rt, coro)
}

// CoroutineName implements object.CoroutineBody.
func (s *shutdownExecutor) CoroutineName() string { return "BaseEventLoop.shutdown_default_executor" }

// Walk implements object.CoroutineBody.
func (s *shutdownExecutor) Walk(w *object.Walker) int64 {
	w.Visit(s.timeout)
	w.Visit(s.in.Target())
	return 128
}

// ShutdownExecutor returns the coroutine shutdown_default_executor(timeout).
func (l *Loop) ShutdownExecutor(timeout value) value {
	s := &shutdownExecutor{l: l, timeout: timeout}
	s.Init(l.rt, s)
	return s.Value()
}

// NewHandle returns a handle that is not scheduled.
func (l *Loop) NewHandle(fn value, args []value, ctx object.ContextState) *Handle {
	return l.newHandle(fn, args, ctx)
}

// Listen says that n more things, of which nobody knows when, can wake the
// loop: signals.
func (l *Loop) Listen(n int) {
	if d, ok := l.driverOf().(interface{ Listen(n int) }); ok {
		d.Listen(n)
	}
}

// Poke ends the sleep of a loop: what call_soon_threadsafe does from another
// thread.
func (l *Loop) Poke() {
	if d, ok := l.driver.(interface{ Poke() }); ok {
		d.Poke()
	}
}
