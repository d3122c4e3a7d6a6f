# docker build -t habarshy . && docker run -p 127.0.0.1:8080:8080 -e HABARSHY_SANDBOX=true -e HABARSHY_SANDBOX_ADDRESS=0.0.0.0 habarshy
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress -Dmaven.test.skip=true -DskipTests -Dspotless.check.skip=true package
RUN java -Djarmode=tools -jar bot/target/habarshy.jar extract --layers --destination /layers

FROM ${RUN_IMAGE}
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin habarshy \
    && install --directory --owner=habarshy --mode=0700 /data
WORKDIR /habarshy
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./

# The embedded Redis shares the container's memory with the Java heap. A rehearsal notes for Java what a start needs, and halves it.
RUN printf '%s\n' -XX:MaxRAMPercentage=60 -XX:InitialRAMPercentage=6 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MinHeapFreeRatio=15 \
        -XX:MaxHeapFreeRatio=25 -XX:TrimNativeHeapInterval=5000 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED > java.options \
    && java @java.options -XX:AOTCacheOutput=habarshy.aot -jar habarshy.jar rehearse

# A forgotten token ends the start here, unless HABARSHY_SANDBOX=true. With few arenas what compiling took is given back to the system.
# Compiled quickly rather than well, a node starts sooner, takes less memory and keeps up with the paid limit and with fifty bots; one that
# shall answer thousands of questions a second goes without: -e JDK_JAVA_OPTIONS=
ENV HABARSHY_DATA=/data \
    HABARSHY_TOKEN_REQUIRED=true \
    JDK_JAVA_OPTIONS=-XX:TieredStopAtLevel=1 \
    MALLOC_ARENA_MAX=2
VOLUME /data
USER habarshy
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200'* ]]"]

# More options: JDK_JAVA_OPTIONS, in place of the one above.
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=habarshy.aot", "-jar", "habarshy.jar"]
