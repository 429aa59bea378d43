package object

import (
	"context"
	"net"
	"syscall"
)

// Network is the part of package net that a script may be granted. Its methods
// are called from goroutines other than the interpreter's, several at a time.
type Network interface {
	// Dial connects as net.Dialer.DialContext does.
	Dial(ctx context.Context, network, address string) (net.Conn, error)
	// Listen opens a listening socket as net.ListenConfig.Listen does.
	Listen(ctx context.Context, network, address string) (net.Listener, error)
	// Lookup resolves a host name to its addresses.
	Lookup(ctx context.Context, host string) ([]net.IPAddr, error)
}

// PacketNetwork is implemented by a Network that grants datagrams, too.
type PacketNetwork interface {
	// ListenPacket opens a socket of datagrams as net.ListenConfig.ListenPacket
	// does. Where they may be sent to is the host's to decide in WriteTo.
	ListenPacket(ctx context.Context, network, address string) (net.PacketConn, error)
}

// LocalNetwork is implemented by a Network on which a script may choose the
// local address of its connections.
type LocalNetwork interface {
	// DialFrom connects as Dial does, from the address local.
	DialFrom(ctx context.Context, network, local, address string) (net.Conn, error)
}

// ControlNetwork is implemented by a Network whose connections are sockets of
// the operating system: scripts may set options of theirs, also of sockets that
// are not bound or connected yet.
type ControlNetwork interface {
	// Controlled returns a network that calls set with each socket it makes, as
	// net.Dialer and net.ListenConfig call Control.
	Controlled(set func(network, address string, c syscall.RawConn) error) Network
}
