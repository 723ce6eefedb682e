#pragma once
// One HTTP connection at the host, request after request, until it becomes a WebSocket or ends.

#include "net/hall.h"

namespace net {

asio::awaitable<void> attend(Hall&, tcp::socket);

}  // namespace net
