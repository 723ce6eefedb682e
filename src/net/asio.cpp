// The one file in which Asio and Beast themselves are compiled.
#include "net/asio.h"

#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
