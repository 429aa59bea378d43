package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
)

// This file is "ouro mcp": a server of the Model Context Protocol, on stdin and
// stdout, that runs and checks programs for a language model. What they may use is
// said by the options it was started with, and by nothing the model says.

const mcpUsage = "usage: ouro mcp [OPTION ...]\n"

// What a program may use unless the options say otherwise.
const (
	mcpTimeout = 10 * time.Second
	mcpMemory  = 256 << 20
	mcpOutput  = 1 << 20
)

// mcpVersions are the versions of the protocol that it speaks, the newest first.
var mcpVersions = []string{"2025-06-18", "2025-03-26", "2024-11-05"}

func (c *command) mcp(ctx context.Context, args []string) int {
	o, p, err := parseArgs(args)
	if err == nil && o.Help {
		fmt.Fprint(c.stdout, mcpUsage)
		return exitOK
	}
	if err == nil && (p.isCode || p.isModule || p.file != "") {
		err = &errUsage{strings.TrimSuffix(mcpUsage, "\n")}
	}
	if err != nil {
		fmt.Fprintln(c.stderr, err)
		return exitUsage
	}
	if o.Timeout <= 0 {
		o.Timeout = mcpTimeout
	}
	if o.MaxMemory == 0 {
		o.MaxMemory = mcpMemory
	}
	if o.MaxOutput == 0 {
		o.MaxOutput = mcpOutput
	}
	conn := &rpcConn{in: bufio.NewReader(c.stdin), out: c.stdout}
	err = conn.serve(func(method string, params json.RawMessage) (any, error) { return c.mcpAnswer(ctx, o, method, params) })
	if err != nil {
		fmt.Fprintln(c.stderr, "ouro mcp:", err)
		return exitFailure
	}
	return exitOK
}

func (c *command) mcpAnswer(ctx context.Context, o *options, method string, params json.RawMessage) (any, error) {
	switch method {
	case "initialize":
		var p struct {
			ProtocolVersion string `json:"protocolVersion"`
		}
		if len(params) > 0 {
			if err := json.Unmarshal(params, &p); err != nil {
				return nil, err
			}
		}
		speaks := mcpVersions[0]
		for _, v := range mcpVersions {
			if v == p.ProtocolVersion {
				speaks = v
			}
		}
		return fields{"protocolVersion": speaks, "capabilities": fields{"tools": fields{}},
			"serverInfo": fields{"name": "ouro", "version": strings.Fields(version)[1]}}, nil
	case "ping":
		return fields{}, nil
	case "tools/list":
		code := fields{"type": "object", "required": []string{"code"},
			"properties": fields{"code": fields{"type": "string", "description": "a whole program in Python 3.13"}}}
		return fields{"tools": []fields{
			{"name": "run_python", "description": "Run a Python program and return what it prints and how it ended. Each run begins afresh: no files, " +
				"network or processes but what the server was started with, and limits on time, memory and output.", "inputSchema": code},
			{"name": "check_python", "description": "Find mistakes in a Python program without running it: syntax, undefined names, coroutines that are never awaited.",
				"inputSchema": code},
		}}, nil
	case "tools/call":
		var p struct {
			Name      string `json:"name"`
			Arguments struct {
				Code *string `json:"code"`
			} `json:"arguments"`
		}
		if err := json.Unmarshal(params, &p); err != nil {
			return nil, err
		}
		if p.Arguments.Code == nil {
			return nil, errors.New("the argument code is missing")
		}
		switch p.Name {
		case "run_python":
			return c.mcpRun(ctx, *o, *p.Arguments.Code), nil
		case "check_python":
			return c.mcpCheck(*p.Arguments.Code)
		}
		return nil, fmt.Errorf("no tool %q", p.Name)
	}
	return nil, &rpcError{rpcUnknownMethod, "no method " + method}
}

// mcpResult is the answer of a tool.
func mcpResult(text string, failed bool) fields {
	return fields{"content": []fields{{"type": "text", "text": text}}, "isError": failed}
}

// mcpRun runs a program in an interpreter of its own.
func (c *command) mcpRun(ctx context.Context, o options, code string) fields {
	var out, errs bytes.Buffer
	run := &command{dir: c.dir, stdin: strings.NewReader(""), stdout: &out, stderr: &errs, options: o}
	if err := run.readFlags(nil); err != nil {
		return mcpResult(err.Error(), true)
	}
	defer func() { run.atEnd.run() }()
	ctx, cancel := context.WithTimeoutCause(ctx, o.Timeout, errTimeout)
	defer cancel()
	in, err := run.newInterp("", []string{"-c"})
	if err != nil {
		return mcpResult(err.Error(), true)
	}
	defer in.Close()
	status := run.runIn(ctx, in, "<string>", []byte(code+"\n"))
	text := out.String()
	if errs.Len() > 0 {
		text += "[stderr]\n" + errs.String()
	}
	if status != exitOK {
		text += fmt.Sprintf("[exit status %d]\n", status)
	}
	return mcpResult(text, status != exitOK)
}

func (c *command) mcpCheck(code string) (any, error) {
	ck, err := c.newChecker()
	if err != nil {
		return nil, err
	}
	defer ck.in.Close()
	found := ck.check("program.py", []byte(code))
	if len(found) == 0 {
		return mcpResult("nothing was found", false), nil
	}
	var b bytes.Buffer
	if err := writeFindings(&b, "text", found); err != nil {
		return nil, err
	}
	return mcpResult(b.String(), false), nil
}
