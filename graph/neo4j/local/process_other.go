//go:build !linux && !darwin && !freebsd

package local

import (
	"errors"
	"os"
	"syscall"
)

// New refuses to make a Server here, so that none of the following is reached.
const supported = false

func holdAlive(string) (*os.File, error) { return nil, errors.ErrUnsupported }
func isAlive(string) (bool, error)       { return false, errors.ErrUnsupported }
func detached() *syscall.SysProcAttr     { return nil }
func signal(int, syscall.Signal) error   { return errors.ErrUnsupported }
func freeBytes(string) (int64, error)    { return 0, errors.ErrUnsupported }
