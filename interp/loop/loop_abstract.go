package loop

import (
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file is AbstractEventLoop: names without code.

// abstractMethods and abstractCoroutines are the methods of an event loop.
var (
	abstractMethods = []string{
		"run_forever(self)", "run_until_complete(self, future)", "stop(self)", "is_running(self)", "is_closed(self)", "close(self)",
		"_timer_handle_cancelled(self, handle)", "call_later(self, delay, callback, *args, context=None)",
		"call_at(self, when, callback, *args, context=None)", "time(self)", "create_future(self)",
		"create_task(self, coro, *, name=None, context=None)", "call_soon_threadsafe(self, callback, *args, context=None)",
		"run_in_executor(self, executor, func, *args)", "set_default_executor(self, executor)",
		"add_reader(self, fd, callback, *args)", "remove_reader(self, fd)", "add_writer(self, fd, callback, *args)", "remove_writer(self, fd)",
		"add_signal_handler(self, sig, callback, *args)", "remove_signal_handler(self, sig)",
		"set_task_factory(self, factory)", "get_task_factory(self)", "get_exception_handler(self)", "set_exception_handler(self, handler)",
		"default_exception_handler(self, context)", "call_exception_handler(self, context)", "get_debug(self)", "set_debug(self, enabled)",
	}
	abstractCoroutines = []string{
		"shutdown_asyncgens(self)", "shutdown_default_executor(self)",
		"getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0)", "getnameinfo(self, sockaddr, flags=0)",
		"create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None, local_addr=None, " +
			"server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None)",
		"create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=1, sock=None, backlog=100, ssl=None, reuse_address=None, " +
			"reuse_port=None, keep_alive=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)",
		"start_tls(self, transport, protocol, sslcontext, *, server_side=False, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)", "sendfile(self, transport, file, offset=0, count=None, *, fallback=True)",
		"create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)", "create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True)",
		"connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None)",
		"create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0, reuse_address=None, " +
			"reuse_port=None, allow_broadcast=None, sock=None)",
		"connect_read_pipe(self, protocol_factory, pipe)", "connect_write_pipe(self, protocol_factory, pipe)",
		"subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, **kwargs)", "subprocess_exec(self, protocol_factory, *args, stdin=-1, stdout=-1, stderr=-1, **kwargs)",
		"sock_recv(self, sock, nbytes)", "sock_recv_into(self, sock, buf)", "sock_recvfrom(self, sock, bufsize)",
		"sock_recvfrom_into(self, sock, buf, nbytes=0)", "sock_sendall(self, sock, data)", "sock_sendto(self, sock, data, address)",
		"sock_connect(self, sock, address)", "sock_accept(self, sock)",
		"sock_sendfile(self, sock, file, offset=0, count=None, *, fallback=None)",
	}
)

// notImplemented is a coroutine of AbstractEventLoop.
type notImplemented struct {
	object.NativeCoroutine
	name string
}

// Step implements object.CoroutineBody.
func (*notImplemented) Step(rt *runtime, _ value, _ *exception) (value, object.Outcome) {
	rt.RaiseType(&object.NotImplementedErrorType)
	return null, object.Raised
}

// CoroutineName implements object.CoroutineBody.
func (c *notImplemented) CoroutineName() string { return "AbstractEventLoop." + c.name }

// Walk implements object.CoroutineBody.
func (*notImplemented) Walk(*object.Walker) int64 { return 80 }

func newAbstractLoopType() *object.Type {
	var rows []object.Row
	for _, sig := range abstractMethods {
		rows = append(rows, object.Row{Sig: sig, Doc: "Raises NotImplementedError.", Fn: func(rt *runtime, _ []value) value {
			return rt.RaiseType(&object.NotImplementedErrorType)
		}})
	}
	// AbstractEventLoop.call_soon is call_later without delay.
	rows = append(rows, object.Row{Sig: "call_soon(self, callback, *args, context=None)", Doc: "Call a function after no delay.",
		Fn: func(rt *runtime, a []value) value {
			later := object.GetAttr(rt, a[0], "call_later")
			if later.IsNull() {
				return null
			}
			all := append([]value{object.Int(0), a[1]}, object.AsTuple(a[2]).Items()...)
			return object.Call(rt, later, append(all, orNone(a[3])), contextNames)
		}})
	for _, sig := range abstractCoroutines {
		row := object.Row{Sig: sig, Doc: "A coroutine that raises NotImplementedError.", Kind: object.AsyncDef}
		name := sig[:strings.IndexByte(sig, '(')]
		row.Fn = func(rt *runtime, _ []value) value {
			c := &notImplemented{name: name}
			c.Init(rt, c)
			return c.Value()
		}
		rows = append(rows, row)
	}
	asDefs(rows)
	return object.NewBuiltinType(object.TypeSpec{Name: "asyncio.events.AbstractEventLoop", Sig: "()", Doc: "Abstract event loop.", Flags: object.HasDict | object.ShortName,
		Rows: rows,
		Ops: object.Ops{
			New: func(rt *runtime, cls *object.Type, args []value, names []string) value { return NewOf(rt, cls).Value() },
			Dict: func(rt *runtime, v value, make bool) *object.Dict {
				l := loopOf(v)
				if make && l.dict == nil {
					l.dict = object.NewDict()
					// An attribute of the instance may hide a method.
					l.custom = true
				}
				return l.dict
			},
		}})
}

// loopInit is _UnixSelectorEventLoop.__init__.
func loopInit(rt *runtime, self value, args []value, names []string) bool {
	switch n := len(args) - len(names); {
	case n > 1:
		rt.TypeErrorf("_UnixSelectorEventLoop.__init__() takes from 1 to 2 positional arguments but %d were given", n+1)
		return false
	case len(names) > 1 || len(names) == 1 && names[0] != "selector":
		name := names[0]
		if name == "selector" {
			name = names[1]
		}
		rt.TypeErrorf("_UnixSelectorEventLoop.__init__() got an unexpected keyword argument '%s'", name)
		return false
	}
	if len(args) > 0 && !args[0].IsNone() {
		// A selector of the script's takes the driver's place.
		l := loopOf(self)
		if l.dict == nil {
			l.dict = object.NewDict()
		}
		l.dict.SetStr("_selector", args[0])
		// The library's own have nothing to do that the driver does not.
		module := object.GetAttr(rt, args[0].Type().Value(), "__module__")
		if module.IsNull() {
			rt.Clear()
		} else if s := object.AsStr(module); s != nil && s.Go() == "selectors" {
			return true
		}
		l.custom = true
	}
	return true
}

// customFuture is create_future() of a loop whose method a script has written;
// nil if it has not, or if what comes is no future of ours.
func (l *Loop) customFuture() *Future {
	m := l.override("create_future")
	if m.IsNull() {
		return nil
	}
	v := object.Call0(l.rt, m)
	if v.IsNull() {
		if l.rt.Catchable() {
			l.callbackFailed(l.newHandle(m, nil, l.rt.CopyContext()))
		}
		return nil
	}
	return AsFuture(v)
}
