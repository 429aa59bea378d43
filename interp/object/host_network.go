package object

import (
	"context"
	"net"
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
