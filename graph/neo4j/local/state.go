package local

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// state is what server.json keeps of the last start.
type state struct {
	PID int `json:"pid"` // 0 while the process is being made
	ports
	Version string    `json:"version"`
	Java    string    `json:"java"`
	Started time.Time `json:"started"`
}

// readState returns the state of the last start, zero if there was none or its file is
// damaged: whatever it says is checked against the living server anyway.
func (s *Server) readState() (state, error) {
	data, err := os.ReadFile(s.path("server.json"))
	if errors.Is(err, os.ErrNotExist) {
		return state{}, nil
	}
	if err != nil {
		return state{}, err
	}
	var st state
	if err := json.Unmarshal(data, &st); err != nil {
		return state{}, nil //nolint:nilerr // a damaged note is as good as none
	}
	if st.PID == 0 {
		// The starter died between making the process and noting it; Neo4j notes it too.
		text, _ := os.ReadFile(s.path("run", "neo4j.pid"))
		st.PID, _ = strconv.Atoi(strings.TrimSpace(string(text)))
	}
	return st, nil
}

func (s *Server) writeState(st state) error {
	data, err := json.MarshalIndent(st, "", "  ")
	if err != nil {
		return err
	}
	return writeFile(s.path("server.json"), append(data, '\n'), 0o644)
}

// Running returns the endpoint of the store's server if it is up and ready, without
// starting it. It costs a few milliseconds.
//
// A server that is still starting, or on whose port another one answers, is not
// running; one that refuses the password is an error.
func (s *Server) Running(ctx context.Context) (Endpoint, bool, error) {
	alive, err := isAlive(s.path("alive.lock"))
	if err != nil {
		return Endpoint{}, false, fmt.Errorf("store %s: %w", s.store, err)
	}
	if !alive {
		return Endpoint{}, false, nil
	}
	end, err := s.login(ctx)
	switch {
	case errors.Is(err, errSilent), errors.Is(err, errForeign):
		return Endpoint{}, false, context.Cause(ctx)
	case err != nil:
		return Endpoint{}, false, fmt.Errorf("store %s: %w", s.store, err)
	}
	return end, true, nil
}

// login returns the endpoint of the living server after logging in to it.
func (s *Server) login(ctx context.Context) (Endpoint, error) {
	st, err := s.readState()
	if err != nil {
		return Endpoint{}, err
	}
	password, err := s.password()
	if err != nil {
		return Endpoint{}, err
	}
	if st.HTTP == 0 {
		return Endpoint{}, errSilent
	}
	err = s.probe(ctx, st.HTTP, password)
	if errors.Is(err, errRefused) {
		err = fmt.Errorf("%w: the server on %s does not take the one in %s; if you changed it, write it there", errRefused, httpURL(st.HTTP), s.PasswordPath())
	}
	if err == nil {
		err = s.doneMaking()
	}
	if err != nil {
		return Endpoint{}, err
	}
	return Endpoint{
		BoltURI:  boltURI(st.Bolt),
		HTTPURL:  httpURL(st.HTTP),
		KitPort:  st.Kit,
		Username: user,
		Password: password,
		Version:  st.Version,
		PID:      st.PID,
	}, nil
}

// State is what a store's server is doing.
type State string

// The states of a store's server.
const (
	Absent   State = "absent"   // the store was never started
	Stopped  State = "stopped"  // its server does not run
	Starting State = "starting" // it runs and does not answer yet
	Ready    State = "ready"    // it runs and answers
)

// Status describes a store and its server.
type Status struct {
	Store    string
	Home     string
	Log      string
	State    State
	Endpoint Endpoint  // where State is Ready
	PID      int       // where the server runs
	Started  time.Time // the last start
	Java     string    // home of the Java of the last start
	Bytes    int64     // size of the store's data on disk
	HeapMB   int
	PageMB   int
}

// Status tells about the store without starting its server.
func (s *Server) Status(ctx context.Context) (Status, error) {
	out := Status{Store: s.store, Home: s.home, Log: s.LogPath(), State: Absent, HeapMB: s.heap, PageMB: s.page}
	st, err := s.readState()
	if err != nil {
		return out, fmt.Errorf("store %s: %w", s.store, err)
	}
	if st.Started.IsZero() {
		return out, nil
	}
	out.State, out.Started, out.Java = Stopped, st.Started, st.Java
	out.Bytes = treeSize(s.path("data"))
	end, ready, err := s.Running(ctx)
	if err != nil {
		return out, err
	}
	if ready {
		out.State, out.Endpoint, out.PID = Ready, end, end.PID
		return out, nil
	}
	alive, err := isAlive(s.path("alive.lock"))
	if err != nil {
		return out, fmt.Errorf("store %s: %w", s.store, err)
	}
	if alive {
		out.State, out.PID = Starting, st.PID
	}
	return out, nil
}
