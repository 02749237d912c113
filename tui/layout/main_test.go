package layout

import (
	"testing"

	"autoeval/model/testrun"
)

func TestMain(m *testing.M) { testrun.Main(m) }
