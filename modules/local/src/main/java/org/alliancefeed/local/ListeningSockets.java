package org.alliancefeed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The broker's two sockets, bound before Kafka is configured. So a taken port is known before anything on disk is
 * touched, a free port is held from the moment it is chosen, and the settings can name it.
 */
final class ListeningSockets implements ServerSocketFactory, AutoCloseable {

    private static final int BACKLOG = 50;

    private final ServerSocketChannel clients;
    private final ServerSocketChannel controller;

    private ListeningSockets(ServerSocketChannel clients, ServerSocketChannel controller) {
        this.clients = clients;
        this.controller = controller;
    }

    static ListeningSockets bind(String host, int port) {
        ServerSocketChannel clients = listenOn(host, port);
        try {
            return new ListeningSockets(clients, listenOn(BrokerSettings.CONTROLLER_HOST, 0));
        } catch (RuntimeException e) {
            close(clients);
            throw e;
        }
    }

    int clientPort() {
        return clients.socket().getLocalPort();
    }

    int controllerPort() {
        return controller.socket().getLocalPort();
    }

    /** Kafka's side of it: hands out the socket that is already bound. */
    @Override
    public ServerSocketChannel openServerSocket(
            String listener, InetSocketAddress address, int backlog, int receiveBuffer) {
        return listener.equals(BrokerSettings.CONTROLLER) ? controller : clients;
    }

    @Override
    public void close() {
        close(clients);
        close(controller);
    }

    private static ServerSocketChannel listenOn(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new BrokerFailure(
                    "The broker cannot listen on %s: no such host. Name one of this machine's addresses."
                            .formatted(host),
                    null);
        }
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.configureBlocking(false);
                return channel.bind(address, BACKLOG);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (BindException e) {
            throw new PortInUse(LocalBroker.WHAT, host, port, e);
        } catch (IOException e) {
            throw new BrokerFailure("The broker cannot listen on %s:%d: %s".formatted(host, port, e), e);
        }
    }

    private static void close(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
