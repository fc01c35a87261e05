export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我是谁，能做什么 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            signedIn: boolean;
                            account: {
                                id: number;
                                login: string;
                                name: string;
                                roles: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    unitId: number | null;
                                    unitName: string | null;
                                }[];
                                mustChangePassword: boolean;
                                actions: string[];
                            } | null;
                            csrfToken: string | null;
                            /** @enum {string} */
                            mode: "demo" | "production";
                            singleSignOn: boolean;
                            idleMinutes: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 登录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            signedIn: boolean;
                            account: {
                                id: number;
                                login: string;
                                name: string;
                                roles: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    unitId: number | null;
                                    unitName: string | null;
                                }[];
                                mustChangePassword: boolean;
                                actions: string[];
                            } | null;
                            csrfToken: string | null;
                            /** @enum {string} */
                            mode: "demo" | "production";
                            singleSignOn: boolean;
                            idleMinutes: number;
                        };
                    };
                };
            };
        };
        /** 退出登录 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我在哪些设备上登录着 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                createdAt: string;
                                lastSeenAt: string;
                                expiresAt: string;
                                ip: string;
                                agent: string;
                                current: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** 让其他设备都退出登录 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/mine/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 让一台设备退出登录 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    sessionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 要办的事、最近的变化、考核的进度 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            day: string;
                            guide: {
                                /** @enum {string} */
                                key: "units" | "regulation" | "assessment";
                                done: boolean;
                                count: number;
                                begunId: number | null;
                            }[] | null;
                            todos: {
                                key: string;
                                title: string;
                                detail: string;
                                dueOn: string | null;
                                /** @enum {string} */
                                urgency: "overdue" | "today" | "soon" | "later" | "undated";
                                target: {
                                    /** @enum {string} */
                                    topic: "assessments" | "regulations" | "accounts" | "units" | "facts" | "reviews" | "cases" | "results" | "signs" | "watch";
                                    id?: number;
                                    part?: string;
                                };
                            }[];
                            news: {
                                key: string;
                                at: string;
                                who: string;
                                what: string;
                                topicName: string;
                                target: {
                                    /** @enum {string} */
                                    topic: "assessments" | "regulations" | "accounts" | "units" | "facts" | "reviews" | "cases" | "results" | "signs" | "watch";
                                    id?: number;
                                    part?: string;
                                } | null;
                            }[];
                            assessments: {
                                id: number;
                                title: string;
                                regulation: {
                                    id: number;
                                    key: string;
                                    title: string;
                                    versionId: number;
                                    number: number;
                                };
                                authorityId: number | null;
                                authorityName: string | null;
                                periodFrom: string;
                                periodTo: string;
                                /** @enum {string} */
                                stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                stages: {
                                    /** @enum {string} */
                                    stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                    startsOn: string;
                                    endsOn: string;
                                }[];
                                unitCount: number;
                                frozenAt: string | null;
                                sealedAt: string | null;
                                version: number;
                                updatedAt: string;
                            }[];
                            others: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 密码要求 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rules: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 演示账号 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            password: string | null;
                            people: {
                                login: string;
                                name: string;
                                roles: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    unitId: number | null;
                                    unitName: string | null;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改自己的密码 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        next: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            signedIn: boolean;
                            account: {
                                id: number;
                                login: string;
                                name: string;
                                roles: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    unitId: number | null;
                                    unitName: string | null;
                                }[];
                                mustChangePassword: boolean;
                                actions: string[];
                            } | null;
                            csrfToken: string | null;
                            /** @enum {string} */
                            mode: "demo" | "production";
                            singleSignOn: boolean;
                            idleMinutes: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 这个链接用来做什么 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            purpose: "first-administrator" | "password";
                            login: string | null;
                            name: string | null;
                            expiresAt: string;
                            rules: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/first-administrator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 设置首位管理员，并登录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        secret: string;
                        login: string;
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            signedIn: boolean;
                            account: {
                                id: number;
                                login: string;
                                name: string;
                                roles: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    unitId: number | null;
                                    unitName: string | null;
                                }[];
                                mustChangePassword: boolean;
                                actions: string[];
                            } | null;
                            csrfToken: string | null;
                            /** @enum {string} */
                            mode: "demo" | "production";
                            singleSignOn: boolean;
                            idleMinutes: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 用一次性链接设置密码，并登录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        secret: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            signedIn: boolean;
                            account: {
                                id: number;
                                login: string;
                                name: string;
                                roles: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    unitId: number | null;
                                    unitName: string | null;
                                }[];
                                mustChangePassword: boolean;
                                actions: string[];
                            } | null;
                            csrfToken: string | null;
                            /** @enum {string} */
                            mode: "demo" | "production";
                            singleSignOn: boolean;
                            idleMinutes: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 账号列表 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    role?: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                    unitId?: number;
                    state?: "active" | "locked" | "disabled" | "unopened";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                login: string;
                                name: string;
                                roles: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    unitId: number | null;
                                    unitName: string | null;
                                }[];
                                /** @enum {string} */
                                state: "active" | "locked" | "disabled" | "unopened";
                                lockedUntil: string | null;
                                mustChangePassword: boolean;
                                identity: {
                                    issuer: string;
                                    subject: string;
                                } | null;
                                demo: boolean;
                                lastSeenAt: string | null;
                                createdAt: string;
                                updatedAt: string;
                                version: number;
                                changeable: boolean;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新建账号 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        login: string;
                        name: string;
                        grants: {
                            /** @enum {string} */
                            role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                            unitId: number | null;
                        }[];
                        /**
                         * @default password
                         * @enum {string}
                         */
                        first?: "password" | "link" | "none";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: number;
                                login: string;
                                name: string;
                                roles: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    unitId: number | null;
                                    unitName: string | null;
                                }[];
                                /** @enum {string} */
                                state: "active" | "locked" | "disabled" | "unopened";
                                lockedUntil: string | null;
                                mustChangePassword: boolean;
                                identity: {
                                    issuer: string;
                                    subject: string;
                                } | null;
                                demo: boolean;
                                lastSeenAt: string | null;
                                createdAt: string;
                                updatedAt: string;
                                version: number;
                                changeable: boolean;
                            };
                            handedOver: {
                                firstPassword: string | null;
                                link: string | null;
                                linkExpiresAt: string | null;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出账号 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    role?: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                    unitId?: number;
                    state?: "active" | "locked" | "disabled" | "unopened";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个账号 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            login: string;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled" | "unopened";
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            identity: {
                                issuer: string;
                                subject: string;
                            } | null;
                            demo: boolean;
                            lastSeenAt: string | null;
                            createdAt: string;
                            updatedAt: string;
                            version: number;
                            changeable: boolean;
                        };
                    };
                };
            };
        };
        /** 修改账号与角色 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        login: string;
                        name: string;
                        grants: {
                            /** @enum {string} */
                            role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                            unitId: number | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            login: string;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled" | "unopened";
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            identity: {
                                issuer: string;
                                subject: string;
                            } | null;
                            demo: boolean;
                            lastSeenAt: string | null;
                            createdAt: string;
                            updatedAt: string;
                            version: number;
                            changeable: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用账号 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            login: string;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled" | "unopened";
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            identity: {
                                issuer: string;
                                subject: string;
                            } | null;
                            demo: boolean;
                            lastSeenAt: string | null;
                            createdAt: string;
                            updatedAt: string;
                            version: number;
                            changeable: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启用账号 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            login: string;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled" | "unopened";
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            identity: {
                                issuer: string;
                                subject: string;
                            } | null;
                            demo: boolean;
                            lastSeenAt: string | null;
                            createdAt: string;
                            updatedAt: string;
                            version: number;
                            changeable: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重置密码 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        way: "password" | "link";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            firstPassword: string | null;
                            link: string | null;
                            linkExpiresAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除锁定 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            login: string;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled" | "unopened";
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            identity: {
                                issuer: string;
                                subject: string;
                            } | null;
                            demo: boolean;
                            lastSeenAt: string | null;
                            createdAt: string;
                            updatedAt: string;
                            version: number;
                            changeable: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 在所有设备上退出登录 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ended: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/waiting-identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 等待绑定的统一身份 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                issuer: string;
                                subject: string;
                                login: string;
                                name: string;
                                firstSeenAt: string;
                                lastSeenAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{accountId}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 绑定统一身份 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        issuer: string;
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            login: string;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled" | "unopened";
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            identity: {
                                issuer: string;
                                subject: string;
                            } | null;
                            demo: boolean;
                            lastSeenAt: string | null;
                            createdAt: string;
                            updatedAt: string;
                            version: number;
                            changeable: boolean;
                        };
                    };
                };
            };
        };
        /** 解除统一身份 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            login: string;
                            name: string;
                            roles: {
                                /** @enum {string} */
                                role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                            /** @enum {string} */
                            state: "active" | "locked" | "disabled" | "unopened";
                            lockedUntil: string | null;
                            mustChangePassword: boolean;
                            identity: {
                                issuer: string;
                                subject: string;
                            } | null;
                            demo: boolean;
                            lastSeenAt: string | null;
                            createdAt: string;
                            updatedAt: string;
                            version: number;
                            changeable: boolean;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 权限表 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            roles: {
                                /** @enum {string} */
                                role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                name: string;
                            }[];
                            rows: {
                                action: string;
                                what: string;
                                open: ("everyone" | "signed-in") | null;
                                reaches: {
                                    /** @enum {string} */
                                    role: "administrator" | "assessor" | "inspector" | "clerk" | "leader" | "supervisor";
                                    /** @enum {string} */
                                    reach: "within" | "anywhere" | "whole";
                                }[];
                                token: boolean;
                                routes: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的接口令牌 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                name: string;
                                actions: string[];
                                expiresAt: string;
                                lastUsedAt: string | null;
                                createdAt: string;
                                /** @enum {string} */
                                state: "active" | "expired" | "revoked";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新建接口令牌 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        actions: string[];
                        /** Format: date */
                        lastDay: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            token: {
                                id: number;
                                name: string;
                                actions: string[];
                                expiresAt: string;
                                lastUsedAt: string | null;
                                createdAt: string;
                                /** @enum {string} */
                                state: "active" | "expired" | "revoked";
                            };
                            secret: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以交给令牌的权限 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            actions: {
                                action: string;
                                what: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销接口令牌 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    tokenId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            name: string;
                            actions: string[];
                            expiresAt: string;
                            lastUsedAt: string | null;
                            createdAt: string;
                            /** @enum {string} */
                            state: "active" | "expired" | "revoked";
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位列表 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    parentId?: number;
                    under?: number;
                    level?: "city" | "county" | "unit";
                    kind?: string;
                    group?: string;
                    closed?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                parentId: number | null;
                                parentName: string | null;
                                code: string | null;
                                name: string;
                                /** @enum {string} */
                                level: "city" | "county" | "unit";
                                kind: string;
                                group: string;
                                activeFrom: string | null;
                                activeTo: string | null;
                                marketDays: string;
                                mergedInto: number | null;
                                mergedIntoName: string | null;
                                version: number;
                                updatedAt: string;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新增单位 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        parentId: number | null;
                        /** @default null */
                        code?: string | null;
                        name: string;
                        /**
                         * @default unit
                         * @enum {string}
                         */
                        level?: "city" | "county" | "unit";
                        /** @default  */
                        kind?: string;
                        /** @default  */
                        group?: string;
                        /** @default null */
                        activeFrom?: string | null;
                        /** @default null */
                        activeTo?: string | null;
                        marketDays?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            marketDays: string;
                            mergedInto: number | null;
                            mergedIntoName: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位树：上级在前，用于选择 */
        get: {
            parameters: {
                query?: {
                    closed?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                parentId: number | null;
                                name: string;
                                /** @enum {string} */
                                level: "city" | "county" | "unit";
                                kind: string;
                                group: string;
                                closed: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在用的类别和分组 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: {
                                value: string;
                                count: number;
                            }[];
                            groups: {
                                value: string;
                                count: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出单位 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    parentId?: number;
                    under?: number;
                    level?: "city" | "county" | "unit";
                    kind?: string;
                    group?: string;
                    closed?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个单位 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            marketDays: string;
                            mergedInto: number | null;
                            mergedIntoName: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        /** 修改单位（含更名、划转） */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        parentId: number | null;
                        code: string | null;
                        name: string;
                        /** @enum {string} */
                        level: "city" | "county" | "unit";
                        kind: string;
                        group: string;
                        activeFrom: string | null;
                        activeTo: string | null;
                        marketDays?: string;
                        version: number;
                        /** Format: date */
                        effectiveOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            marketDays: string;
                            mergedInto: number | null;
                            mergedIntoName: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** 删除没有被使用的单位 */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位沿革 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                kind: string;
                                kindName: string;
                                effectiveOn: string;
                                before: string;
                                after: string;
                                actorName: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用单位 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** Format: date */
                        lastDay: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            marketDays: string;
                            mergedInto: number | null;
                            mergedIntoName: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复启用单位 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            marketDays: string;
                            mergedInto: number | null;
                            mergedIntoName: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 并入另一个单位 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        intoId: number;
                        /** Format: date */
                        effectiveOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            marketDays: string;
                            mergedInto: number | null;
                            mergedIntoName: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销并入 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            parentId: number | null;
                            parentName: string | null;
                            code: string | null;
                            name: string;
                            /** @enum {string} */
                            level: "city" | "county" | "unit";
                            kind: string;
                            group: string;
                            activeFrom: string | null;
                            activeTo: string | null;
                            marketDays: string;
                            mergedInto: number | null;
                            mergedIntoName: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载单位模板 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 预览导入：将要发生的变化，不保存 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            file: string;
                            sheet: string;
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                faulty: number;
                            };
                            rows: {
                                row: number;
                                /** @enum {string} */
                                state: "new" | "changed";
                                name: string;
                                changes: {
                                    label: string;
                                    before: string;
                                    after: string;
                                }[];
                                parent: string;
                            }[];
                            faults: {
                                address: string | null;
                                row: number | null;
                                message: string;
                            }[];
                            ignored: string[];
                            fingerprint: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入单位：与预览一致才保存，要么全部，要么不动 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                        /** @description 预览给出的 fingerprint */
                        fingerprint?: string;
                        /** @description 更名、划转的生效日期，默认今天 */
                        effectiveOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            changed: number;
                            unchanged: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 细则库 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "draft" | "published";
                    archived?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                key: string;
                                title: string;
                                archivedAt: string | null;
                                updatedAt: string;
                                versions: {
                                    id: number;
                                    number: number;
                                    /** @enum {string} */
                                    state: "draft" | "published";
                                    note: string;
                                    createdBy: string | null;
                                    createdAt: string;
                                    updatedAt: string;
                                    publishedBy: string | null;
                                    publishedAt: string | null;
                                    assessments: {
                                        id: number;
                                        title: string;
                                        stage: string;
                                    }[];
                                    version: number;
                                }[];
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新建细则 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "published";
                            note: string;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            publishedBy: string | null;
                            publishedAt: string | null;
                            assessments: {
                                id: number;
                                title: string;
                                stage: string;
                            }[];
                            version: number;
                            regulationId: number;
                            key: string;
                            title: string;
                            archivedAt: string | null;
                            hash: string;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                line: number | null;
                                column: number | null;
                                clause: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出细则库 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "draft" | "published";
                    archived?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 读出细则文件（.md，UTF-8 或 GB18030，1 MB 以内）并检查，不保存 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string | null;
                            title: string | null;
                            existing: {
                                id: number;
                                title: string;
                                draftId: number | null;
                            } | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                line: number | null;
                                column: number | null;
                                clause: string | null;
                            }[];
                            description: {
                                id: string;
                                title: string;
                                from: string | null;
                                to: string | null;
                                unitKinds: string[];
                                groups: {
                                    name: string;
                                    units: string[];
                                }[];
                                parts: {
                                    name: string;
                                    /** @enum {string} */
                                    nature: "base" | "bonus" | "deduction";
                                    natureText: string;
                                    full: {
                                        of: string;
                                        points: string;
                                    }[];
                                    atMost: string | null;
                                }[];
                                total: string;
                                full: {
                                    of: string;
                                    points: string;
                                }[];
                                decimals: number;
                                settings: {
                                    name: string;
                                    value: string;
                                    note: string;
                                    line: number;
                                }[];
                                ranking: string;
                                tiers: {
                                    name: string;
                                    text: string;
                                }[];
                                selections: {
                                    name: string;
                                    text: string;
                                    title: string;
                                }[];
                                conversion: string | null;
                                readings: string[];
                                public: string[];
                                preamble: string;
                                clauses: {
                                    number: string;
                                    label: string;
                                    title: string;
                                    depth: number;
                                    points: string | null;
                                    markdown: string;
                                    parent: number | null;
                                    line: number;
                                    rules: string[];
                                }[];
                                rules: {
                                    id: string;
                                    name: string;
                                    clause: string;
                                    clauseIndex: number;
                                    part: string;
                                    /** @enum {string} */
                                    nature: "base" | "bonus" | "deduction";
                                    method: string;
                                    methodText: string;
                                    methodHelp: string;
                                    points: {
                                        of: string;
                                        points: string;
                                    }[];
                                    atMost: string | null;
                                    appliesTo: string[];
                                    lines: string[];
                                    facts: string[];
                                    readings: string[];
                                    note: string;
                                    examples: string[];
                                    line: number;
                                }[];
                                facts: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "event" | "amount" | "yes-no" | "judgement" | "choice";
                                    kindText: string;
                                    levels: string[];
                                    unitOfMeasure: string;
                                    percent: boolean;
                                    range: string;
                                    /** @enum {string} */
                                    reportedBy: "unit" | "assessor" | "inspector" | "system";
                                    reportedByText: string;
                                    /** @enum {string} */
                                    evidence: "required" | "optional" | "none";
                                    evidenceText: string;
                                    every: ("month" | "quarter") | null;
                                    repeats: boolean;
                                    remarks: string[];
                                    note: string;
                                    clause: string;
                                    line: number;
                                }[];
                                examples: {
                                    name: string;
                                    line: number;
                                    facts: {
                                        unit: string;
                                        fact: string;
                                        text: string;
                                    }[];
                                    expect: {
                                        unit: string;
                                        key: string;
                                        value: string;
                                    }[];
                                }[];
                            } | null;
                            name: string;
                            encoding: string;
                            text: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查一段细则正文，不保存 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            key: string | null;
                            title: string | null;
                            existing: {
                                id: number;
                                title: string;
                                draftId: number | null;
                            } | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                line: number | null;
                                column: number | null;
                                clause: string | null;
                            }[];
                            description: {
                                id: string;
                                title: string;
                                from: string | null;
                                to: string | null;
                                unitKinds: string[];
                                groups: {
                                    name: string;
                                    units: string[];
                                }[];
                                parts: {
                                    name: string;
                                    /** @enum {string} */
                                    nature: "base" | "bonus" | "deduction";
                                    natureText: string;
                                    full: {
                                        of: string;
                                        points: string;
                                    }[];
                                    atMost: string | null;
                                }[];
                                total: string;
                                full: {
                                    of: string;
                                    points: string;
                                }[];
                                decimals: number;
                                settings: {
                                    name: string;
                                    value: string;
                                    note: string;
                                    line: number;
                                }[];
                                ranking: string;
                                tiers: {
                                    name: string;
                                    text: string;
                                }[];
                                selections: {
                                    name: string;
                                    text: string;
                                    title: string;
                                }[];
                                conversion: string | null;
                                readings: string[];
                                public: string[];
                                preamble: string;
                                clauses: {
                                    number: string;
                                    label: string;
                                    title: string;
                                    depth: number;
                                    points: string | null;
                                    markdown: string;
                                    parent: number | null;
                                    line: number;
                                    rules: string[];
                                }[];
                                rules: {
                                    id: string;
                                    name: string;
                                    clause: string;
                                    clauseIndex: number;
                                    part: string;
                                    /** @enum {string} */
                                    nature: "base" | "bonus" | "deduction";
                                    method: string;
                                    methodText: string;
                                    methodHelp: string;
                                    points: {
                                        of: string;
                                        points: string;
                                    }[];
                                    atMost: string | null;
                                    appliesTo: string[];
                                    lines: string[];
                                    facts: string[];
                                    readings: string[];
                                    note: string;
                                    examples: string[];
                                    line: number;
                                }[];
                                facts: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "event" | "amount" | "yes-no" | "judgement" | "choice";
                                    kindText: string;
                                    levels: string[];
                                    unitOfMeasure: string;
                                    percent: boolean;
                                    range: string;
                                    /** @enum {string} */
                                    reportedBy: "unit" | "assessor" | "inspector" | "system";
                                    reportedByText: string;
                                    /** @enum {string} */
                                    evidence: "required" | "optional" | "none";
                                    evidenceText: string;
                                    every: ("month" | "quarter") | null;
                                    repeats: boolean;
                                    remarks: string[];
                                    note: string;
                                    clause: string;
                                    line: number;
                                }[];
                                examples: {
                                    name: string;
                                    line: number;
                                    facts: {
                                        unit: string;
                                        fact: string;
                                        text: string;
                                    }[];
                                    expect: {
                                        unit: string;
                                        key: string;
                                        value: string;
                                    }[];
                                }[];
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations/built-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 引入内置的三部细则 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations/{regulationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一部细则和它的各个版本 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    regulationId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            key: string;
                            title: string;
                            archivedAt: string | null;
                            updatedAt: string;
                            versions: {
                                id: number;
                                number: number;
                                /** @enum {string} */
                                state: "draft" | "published";
                                note: string;
                                createdBy: string | null;
                                createdAt: string;
                                updatedAt: string;
                                publishedBy: string | null;
                                publishedAt: string | null;
                                assessments: {
                                    id: number;
                                    title: string;
                                    stage: string;
                                }[];
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations/{regulationId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 起草新版本 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    regulationId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text?: string;
                        fromVersionId?: number;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "published";
                            note: string;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            publishedBy: string | null;
                            publishedAt: string | null;
                            assessments: {
                                id: number;
                                title: string;
                                stage: string;
                            }[];
                            version: number;
                            regulationId: number;
                            key: string;
                            title: string;
                            archivedAt: string | null;
                            hash: string;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                line: number | null;
                                column: number | null;
                                clause: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations/{regulationId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 归档细则 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    regulationId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            key: string;
                            title: string;
                            archivedAt: string | null;
                            updatedAt: string;
                            versions: {
                                id: number;
                                number: number;
                                /** @enum {string} */
                                state: "draft" | "published";
                                note: string;
                                createdBy: string | null;
                                createdAt: string;
                                updatedAt: string;
                                publishedBy: string | null;
                                publishedAt: string | null;
                                assessments: {
                                    id: number;
                                    title: string;
                                    stage: string;
                                }[];
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulations/{regulationId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复已归档的细则 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    regulationId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            key: string;
                            title: string;
                            archivedAt: string | null;
                            updatedAt: string;
                            versions: {
                                id: number;
                                number: number;
                                /** @enum {string} */
                                state: "draft" | "published";
                                note: string;
                                createdBy: string | null;
                                createdAt: string;
                                updatedAt: string;
                                publishedBy: string | null;
                                publishedAt: string | null;
                                assessments: {
                                    id: number;
                                    title: string;
                                    stage: string;
                                }[];
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation-versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个版本：正文、条款、规则、事项 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    versionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "published";
                            note: string;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            publishedBy: string | null;
                            publishedAt: string | null;
                            assessments: {
                                id: number;
                                title: string;
                                stage: string;
                            }[];
                            version: number;
                            regulationId: number;
                            key: string;
                            title: string;
                            archivedAt: string | null;
                            hash: string;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                line: number | null;
                                column: number | null;
                                clause: string | null;
                            }[];
                            text: string;
                            description: {
                                id: string;
                                title: string;
                                from: string | null;
                                to: string | null;
                                unitKinds: string[];
                                groups: {
                                    name: string;
                                    units: string[];
                                }[];
                                parts: {
                                    name: string;
                                    /** @enum {string} */
                                    nature: "base" | "bonus" | "deduction";
                                    natureText: string;
                                    full: {
                                        of: string;
                                        points: string;
                                    }[];
                                    atMost: string | null;
                                }[];
                                total: string;
                                full: {
                                    of: string;
                                    points: string;
                                }[];
                                decimals: number;
                                settings: {
                                    name: string;
                                    value: string;
                                    note: string;
                                    line: number;
                                }[];
                                ranking: string;
                                tiers: {
                                    name: string;
                                    text: string;
                                }[];
                                selections: {
                                    name: string;
                                    text: string;
                                    title: string;
                                }[];
                                conversion: string | null;
                                readings: string[];
                                public: string[];
                                preamble: string;
                                clauses: {
                                    number: string;
                                    label: string;
                                    title: string;
                                    depth: number;
                                    points: string | null;
                                    markdown: string;
                                    parent: number | null;
                                    line: number;
                                    rules: string[];
                                }[];
                                rules: {
                                    id: string;
                                    name: string;
                                    clause: string;
                                    clauseIndex: number;
                                    part: string;
                                    /** @enum {string} */
                                    nature: "base" | "bonus" | "deduction";
                                    method: string;
                                    methodText: string;
                                    methodHelp: string;
                                    points: {
                                        of: string;
                                        points: string;
                                    }[];
                                    atMost: string | null;
                                    appliesTo: string[];
                                    lines: string[];
                                    facts: string[];
                                    readings: string[];
                                    note: string;
                                    examples: string[];
                                    line: number;
                                }[];
                                facts: {
                                    name: string;
                                    /** @enum {string} */
                                    kind: "event" | "amount" | "yes-no" | "judgement" | "choice";
                                    kindText: string;
                                    levels: string[];
                                    unitOfMeasure: string;
                                    percent: boolean;
                                    range: string;
                                    /** @enum {string} */
                                    reportedBy: "unit" | "assessor" | "inspector" | "system";
                                    reportedByText: string;
                                    /** @enum {string} */
                                    evidence: "required" | "optional" | "none";
                                    evidenceText: string;
                                    every: ("month" | "quarter") | null;
                                    repeats: boolean;
                                    remarks: string[];
                                    note: string;
                                    clause: string;
                                    line: number;
                                }[];
                                examples: {
                                    name: string;
                                    line: number;
                                    facts: {
                                        unit: string;
                                        fact: string;
                                        text: string;
                                    }[];
                                    expect: {
                                        unit: string;
                                        key: string;
                                        value: string;
                                    }[];
                                }[];
                            } | null;
                        };
                    };
                };
            };
        };
        /** 保存草稿（有错误也保存） */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    versionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @default  */
                        note?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "published";
                            note: string;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            publishedBy: string | null;
                            publishedAt: string | null;
                            assessments: {
                                id: number;
                                title: string;
                                stage: string;
                            }[];
                            version: number;
                            regulationId: number;
                            key: string;
                            title: string;
                            archivedAt: string | null;
                            hash: string;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                line: number | null;
                                column: number | null;
                                clause: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        /** 删除草稿 */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    versionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation-versions/{versionId}/redline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 与另一个版本逐条对照 */
        get: {
            parameters: {
                query?: {
                    against?: number;
                };
                header?: never;
                path: {
                    versionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            old: {
                                id: number;
                                number: number;
                                /** @enum {string} */
                                state: "draft" | "published";
                                publishedAt: string | null;
                            };
                            new: {
                                id: number;
                                number: number;
                                /** @enum {string} */
                                state: "draft" | "published";
                                publishedAt: string | null;
                            };
                            changed: number;
                            sections: {
                                /** @enum {string} */
                                kind: "front" | "clause" | "rule" | "example" | "text";
                                title: string;
                                /** @enum {string} */
                                change: "same" | "changed" | "added" | "removed" | "moved";
                                pieces: {
                                    /** @enum {string} */
                                    change: "same" | "added" | "removed";
                                    text: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation-versions/{versionId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载正文（.md） */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    versionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 细则文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/markdown": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regulation-versions/{versionId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布草稿 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    versionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** @default  */
                        note?: string;
                        /** @default false */
                        acceptWarnings?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            number: number;
                            /** @enum {string} */
                            state: "draft" | "published";
                            note: string;
                            createdBy: string | null;
                            createdAt: string;
                            updatedAt: string;
                            publishedBy: string | null;
                            publishedAt: string | null;
                            assessments: {
                                id: number;
                                title: string;
                                stage: string;
                            }[];
                            version: number;
                            regulationId: number;
                            key: string;
                            title: string;
                            archivedAt: string | null;
                            hash: string;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                line: number | null;
                                column: number | null;
                                clause: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考核列表 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    stage?: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                    year?: number;
                    regulationId?: number;
                    authorityId?: number;
                    open?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                title: string;
                                regulation: {
                                    id: number;
                                    key: string;
                                    title: string;
                                    versionId: number;
                                    number: number;
                                };
                                authorityId: number | null;
                                authorityName: string | null;
                                periodFrom: string;
                                periodTo: string;
                                /** @enum {string} */
                                stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                stages: {
                                    /** @enum {string} */
                                    stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                    startsOn: string;
                                    endsOn: string;
                                }[];
                                unitCount: number;
                                frozenAt: string | null;
                                sealedAt: string | null;
                                version: number;
                                updatedAt: string;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新建考核 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        regulationVersionId: number;
                        /** @default null */
                        authorityId?: number | null;
                        /** Format: date */
                        periodFrom: string;
                        /** Format: date */
                        periodTo: string;
                        /** @default [] */
                        stages?: {
                            /** @enum {string} */
                            stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            /** Format: date */
                            startsOn: string;
                            /** Format: date */
                            endsOn: string;
                        }[];
                        /** @default [] */
                        units?: {
                            unitId: number;
                            kind?: string;
                            group?: string;
                            superiorId?: number | null;
                        }[];
                        /** @default [] */
                        assignments?: {
                            accountId: number;
                            unitId: number | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            regulation: {
                                id: number;
                                key: string;
                                title: string;
                                versionId: number;
                                number: number;
                            };
                            authorityId: number | null;
                            authorityName: string | null;
                            periodFrom: string;
                            periodTo: string;
                            /** @enum {string} */
                            stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            stages: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                startsOn: string;
                                endsOn: string;
                            }[];
                            unitCount: number;
                            frozenAt: string | null;
                            sealedAt: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出考核列表 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    stage?: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                    year?: number;
                    regulationId?: number;
                    authorityId?: number;
                    open?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个考核 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            regulation: {
                                id: number;
                                key: string;
                                title: string;
                                versionId: number;
                                number: number;
                            };
                            authorityId: number | null;
                            authorityName: string | null;
                            periodFrom: string;
                            periodTo: string;
                            /** @enum {string} */
                            stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            stages: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                startsOn: string;
                                endsOn: string;
                            }[];
                            unitCount: number;
                            frozenAt: string | null;
                            sealedAt: string | null;
                            version: number;
                            updatedAt: string;
                            rights: {
                                change: boolean;
                                advance: boolean;
                                stepBack: boolean;
                            };
                        };
                    };
                };
            };
        };
        /** 修改考核 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        regulationVersionId: number;
                        /** @default null */
                        authorityId?: number | null;
                        /** Format: date */
                        periodFrom: string;
                        /** Format: date */
                        periodTo: string;
                        /** @default [] */
                        stages?: {
                            /** @enum {string} */
                            stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            /** Format: date */
                            startsOn: string;
                            /** Format: date */
                            endsOn: string;
                        }[];
                        version: number;
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            regulation: {
                                id: number;
                                key: string;
                                title: string;
                                versionId: number;
                                number: number;
                            };
                            authorityId: number | null;
                            authorityName: string | null;
                            periodFrom: string;
                            periodTo: string;
                            /** @enum {string} */
                            stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            stages: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                startsOn: string;
                                endsOn: string;
                            }[];
                            unitCount: number;
                            frozenAt: string | null;
                            sealedAt: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        /** 删除筹备中的考核 */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/next-year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 照此拟出下一年度的考核 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assessment: {
                                title: string;
                                regulationVersionId: number;
                                /** @default null */
                                authorityId: number | null;
                                /** Format: date */
                                periodFrom: string;
                                /** Format: date */
                                periodTo: string;
                                /** @default [] */
                                stages: {
                                    /** @enum {string} */
                                    stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                    /** Format: date */
                                    startsOn: string;
                                    /** Format: date */
                                    endsOn: string;
                                }[];
                                /** @default [] */
                                units: {
                                    unitId: number;
                                    kind?: string;
                                    group?: string;
                                    superiorId?: number | null;
                                }[];
                                /** @default [] */
                                assignments: {
                                    accountId: number;
                                    unitId: number | null;
                                }[];
                            };
                            notes: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以列为考核对象的单位 */
        get: {
            parameters: {
                query: {
                    regulationVersionId: number;
                    authorityId?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: string[];
                            groups: string[];
                            missing: string[];
                            items: {
                                unitId: number;
                                name: string;
                                parentName: string | null;
                                registerKind: string;
                                registerGroup: string;
                                kind: string;
                                group: string;
                                problem: {
                                    /** @enum {string} */
                                    field: "kind" | "group";
                                    message: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 还可以加入这个考核的单位 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: string[];
                            groups: string[];
                            missing: string[];
                            items: {
                                unitId: number;
                                name: string;
                                parentName: string | null;
                                registerKind: string;
                                registerGroup: string;
                                kind: string;
                                group: string;
                                problem: {
                                    /** @enum {string} */
                                    field: "kind" | "group";
                                    message: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考核对象 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    kind?: string;
                    group?: string;
                    excluded?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                unitId: number;
                                name: string;
                                kind: string;
                                group: string;
                                superiorId: number | null;
                                superiorName: string | null;
                                exclusions: {
                                    ruleId: string;
                                    reason: string;
                                }[];
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        /** 加入、修改、移出考核对象 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** @default [] */
                        put?: {
                            unitId: number;
                            kind?: string;
                            group?: string;
                            superiorId?: number | null;
                        }[];
                        /** @default [] */
                        remove?: number[];
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            regulation: {
                                id: number;
                                key: string;
                                title: string;
                                versionId: number;
                                number: number;
                            };
                            authorityId: number | null;
                            authorityName: string | null;
                            periodFrom: string;
                            periodTo: string;
                            /** @enum {string} */
                            stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            stages: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                startsOn: string;
                                endsOn: string;
                            }[];
                            unitCount: number;
                            frozenAt: string | null;
                            sealedAt: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出考核对象 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    kind?: string;
                    group?: string;
                    excluded?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考核所用细则的规则 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                ruleId: string;
                                name: string;
                                clause: string;
                                part: string;
                                appliesTo: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 一个单位不适用的条款 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        rules: {
                            ruleId: string;
                            reason: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            regulation: {
                                id: number;
                                key: string;
                                title: string;
                                versionId: number;
                                number: number;
                            };
                            authorityId: number | null;
                            authorityName: string | null;
                            periodFrom: string;
                            periodTo: string;
                            /** @enum {string} */
                            stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            stages: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                startsOn: string;
                                endsOn: string;
                            }[];
                            unitCount: number;
                            frozenAt: string | null;
                            sealedAt: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/assessors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以指派的考核人员 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                accountId: number;
                                name: string;
                                login: string;
                                roles: ("assessor" | "inspector")[];
                                scopes: string[];
                                forAll: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 考核人员 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                accountId: number;
                                accountName: string;
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        /** 指派考核人员 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        items: {
                            accountId: number;
                            unitId: number | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                accountId: number;
                                accountName: string;
                                unitId: number | null;
                                unitName: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/stage-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 按考核期间建议各阶段日期 */
        get: {
            parameters: {
                query: {
                    periodFrom: string;
                    periodTo: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                /** Format: date */
                                startsOn: string;
                                /** Format: date */
                                endsOn: string;
                            }[];
                            provisional: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 进入下一阶段前的检查 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: ("preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive") | null;
                            matters: {
                                /** @enum {string} */
                                severity: "error" | "warning";
                                code: string;
                                message: string;
                                place: ("overview" | "units" | "exclusions" | "assessors" | "regulation" | "facts" | "reviews" | "seal") | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 阶段变动记录 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                from: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                /** @enum {string} */
                                to: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                reason: string;
                                actorName: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 进入下一阶段 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        to: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                        /** @default  */
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            regulation: {
                                id: number;
                                key: string;
                                title: string;
                                versionId: number;
                                number: number;
                            };
                            authorityId: number | null;
                            authorityName: string | null;
                            periodFrom: string;
                            periodTo: string;
                            /** @enum {string} */
                            stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            stages: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                startsOn: string;
                                endsOn: string;
                            }[];
                            unitCount: number;
                            frozenAt: string | null;
                            sealedAt: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/step-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回较早的阶段 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        to: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                        /** @default  */
                        reason?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            regulation: {
                                id: number;
                                key: string;
                                title: string;
                                versionId: number;
                                number: number;
                            };
                            authorityId: number | null;
                            authorityName: string | null;
                            periodFrom: string;
                            periodTo: string;
                            /** @enum {string} */
                            stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            stages: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                startsOn: string;
                                endsOn: string;
                            }[];
                            unitCount: number;
                            frozenAt: string | null;
                            sealedAt: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个单位的填报表 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assessmentId: number;
                            title: string;
                            unitId: number;
                            unitName: string;
                            kind: string;
                            group: string;
                            stage: string;
                            stageName: string;
                            endsOn: string | null;
                            periodFrom: string;
                            periodTo: string;
                            revision: number;
                            clauses: {
                                index: number;
                                number: string;
                                title: string;
                                above: string[];
                                markdown: string;
                                rules: {
                                    id: string;
                                    name: string;
                                    part: string;
                                    points: string;
                                    lines: string[];
                                }[];
                                facts: string[];
                            }[];
                            facts: {
                                name: string;
                                /** @enum {string} */
                                kind: "event" | "amount" | "yes-no" | "judgement" | "choice";
                                kindText: string;
                                levels: string[];
                                unitOfMeasure: string;
                                percent: boolean;
                                range: string;
                                /** @enum {string} */
                                reportedBy: "unit" | "assessor" | "inspector" | "system";
                                reportedByText: string;
                                /** @enum {string} */
                                evidence: "required" | "optional" | "none";
                                evidenceText: string;
                                every: ("month" | "quarter") | null;
                                repeats: boolean;
                                remarks: string[];
                                note: string;
                                clause: string;
                                line: number;
                                least: string | null;
                                most: string | null;
                                dated: boolean;
                                window: {
                                    from: string;
                                    to: string;
                                } | null;
                                mayNotApply: boolean;
                                many: boolean;
                                rules: {
                                    id: string;
                                    name: string;
                                    clauseIndex: number;
                                }[];
                                fill: string;
                                /** @enum {string} */
                                access: "write" | "answer" | "none";
                            }[];
                            records: {
                                id: number;
                                unitId: number;
                                fact: string;
                                level: string;
                                value: string;
                                happenedOn: string | null;
                                note: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                /** @enum {string} */
                                source: "unit" | "assessor" | "inspector" | "system";
                                /** @enum {string} */
                                origin: "form" | "sheet" | "api" | "cases" | "inspection";
                                claimedLevel: string | null;
                                claimedValue: string | null;
                                reportedByName: string | null;
                                reportedAt: string;
                                reviewedByName: string | null;
                                reviewedAt: string | null;
                                reviewReason: string;
                                proven: boolean;
                                version: number;
                                updatedAt: string;
                                problems: {
                                    code: string;
                                    /** @enum {string} */
                                    field: "fact" | "level" | "value" | "happenedOn" | "note";
                                    message: string;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                }[];
                                mayChange: boolean;
                            }[];
                            gaps: {
                                /** @enum {string} */
                                kind: "fault" | "proof" | "unanswered";
                                fact: string;
                                factId: number | null;
                                message: string;
                            }[];
                            counts: {
                                asked: number;
                                answered: number;
                                draft: number;
                                submitted: number;
                                confirmed: number;
                                returned: number;
                                proofMissing: number;
                            };
                            selfReport: {
                                text: string;
                                /** @enum {string} */
                                state: "draft" | "submitted";
                                submittedAt: string | null;
                                submittedByName: string | null;
                                updatedAt: string | null;
                                version: number;
                            };
                            may: {
                                report: boolean;
                                submit: boolean;
                                withdraw: boolean;
                                answer: boolean;
                                record: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/self-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 自查报告 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                            /** @enum {string} */
                            state: "draft" | "submitted";
                            submittedAt: string | null;
                            submittedByName: string | null;
                            updatedAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交自查 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** @default false */
                        gaps?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                            /** @enum {string} */
                            state: "draft" | "submitted";
                            submittedAt: string | null;
                            submittedByName: string | null;
                            updatedAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回自查 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            text: string;
                            /** @enum {string} */
                            state: "draft" | "submitted";
                            submittedAt: string | null;
                            submittedByName: string | null;
                            updatedAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 填报进度 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "waiting" | "filling" | "submitted" | "returned";
                    kind?: string;
                    group?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                asked: number;
                                answered: number;
                                draft: number;
                                submitted: number;
                                confirmed: number;
                                returned: number;
                                proofMissing: number;
                                unitId: number;
                                name: string;
                                kind: string;
                                group: string;
                                /** @enum {string} */
                                state: "waiting" | "filling" | "submitted" | "returned";
                                submittedAt: string | null;
                                submittedByName: string | null;
                                updatedAt: string | null;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                            states: {
                                waiting: number;
                                filling: number;
                                submitted: number;
                                returned: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/progress/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出填报进度 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "waiting" | "filling" | "submitted" | "returned";
                    kind?: string;
                    group?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新增一条填报记录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fact: string;
                        /** @default  */
                        level?: string;
                        /** @default  */
                        value?: string;
                        /** @default null */
                        happenedOn?: string | null;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/facts/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改一条填报记录 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        level: string;
                        value: string;
                        happenedOn: string | null;
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        /** 撤回一条填报记录 */
        delete: {
            parameters: {
                query: {
                    version: number;
                    reason?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/facts/{factId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复一条撤回的填报记录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 新增一条评定和督查记录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fact: string;
                        /** @default  */
                        level?: string;
                        /** @default  */
                        value?: string;
                        /** @default null */
                        happenedOn?: string | null;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/records/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 修改一条评定和督查记录 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        level: string;
                        value: string;
                        happenedOn: string | null;
                        note: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        /** 撤回一条评定和督查记录 */
        delete: {
            parameters: {
                query: {
                    version: number;
                    reason?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/records/{factId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复一条撤回的评定和督查记录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/facts/{factId}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新提交退回的记录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            fact: string;
                            level: string;
                            value: string;
                            happenedOn: string | null;
                            note: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            /** @enum {string} */
                            source: "unit" | "assessor" | "inspector" | "system";
                            /** @enum {string} */
                            origin: "form" | "sheet" | "api" | "cases" | "inspection";
                            claimedLevel: string | null;
                            claimedValue: string | null;
                            reportedByName: string | null;
                            reportedAt: string;
                            reviewedByName: string | null;
                            reviewedAt: string | null;
                            reviewReason: string;
                            proven: boolean;
                            version: number;
                            updatedAt: string;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            mayChange: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/facts/{factId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条记录的历史 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                /** @enum {string} */
                                kind: "reported" | "changed" | "submitted" | "confirmed" | "adjusted" | "returned" | "withdrawn" | "restored";
                                kindName: string;
                                reason: string;
                                before: {
                                    level?: string;
                                    value?: string;
                                    happenedOn?: string | null;
                                    note?: string;
                                    /** @enum {string} */
                                    state?: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                } | null;
                                after: {
                                    level?: string;
                                    value?: string;
                                    happenedOn?: string | null;
                                    note?: string;
                                    /** @enum {string} */
                                    state?: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                } | null;
                                actorName: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/facts/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载已填的填报表 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        /** 上传填报表：与核对的一致才保存，要么全部，要么不动 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                        /** @description 预览给出的 fingerprint */
                        fingerprint?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            changed: number;
                            removed: number;
                            unchanged: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/facts/sheet/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核对上传的填报表：将要发生的变化，不保存 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            file: string;
                            sheet: string;
                            counts: {
                                new: number;
                                changed: number;
                                removed: number;
                                unchanged: number;
                                faulty: number;
                            };
                            rows: {
                                row: number | null;
                                /** @enum {string} */
                                state: "new" | "changed" | "removed";
                                unitName: string;
                                fact: string;
                                label: string;
                                changes: {
                                    label: string;
                                    before: string;
                                    after: string;
                                }[];
                                stale: boolean;
                            }[];
                            faults: {
                                address: string | null;
                                row: number | null;
                                message: string;
                            }[];
                            ignored: string[];
                            revision: number;
                            fingerprint: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/facts/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载所有单位的填报表 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        /** 上传所有单位的填报表 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                        /** @description 预览给出的 fingerprint */
                        fingerprint?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            changed: number;
                            removed: number;
                            unchanged: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/facts/sheet/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核对上传的所有单位填报表，不保存 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            file: string;
                            sheet: string;
                            counts: {
                                new: number;
                                changed: number;
                                removed: number;
                                unchanged: number;
                                faulty: number;
                            };
                            rows: {
                                row: number | null;
                                /** @enum {string} */
                                state: "new" | "changed" | "removed";
                                unitName: string;
                                fact: string;
                                label: string;
                                changes: {
                                    label: string;
                                    before: string;
                                    after: string;
                                }[];
                                stale: boolean;
                            }[];
                            faults: {
                                address: string | null;
                                row: number | null;
                                message: string;
                            }[];
                            ignored: string[];
                            revision: number;
                            fingerprint: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/feeding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 由办件算出的指标和其他系统事实 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    page?: number;
                    size?: number;
                    only?: "by-hand" | "missing";
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assessmentId: number;
                            open: boolean;
                            why: string | null;
                            asOf: string | null;
                            importing: number | null;
                            columns: {
                                fact: string;
                                /** @enum {string} */
                                from: "indicator" | "peers" | "outside";
                                formula: string | null;
                                reading: string | null;
                                behind: {
                                    indicator: string;
                                    /** @enum {string} */
                                    source: "办件" | "评价" | "事项目录" | "投诉";
                                    fromMonth: string;
                                    toMonth: string;
                                } | null;
                                kind: string;
                                levels: string[];
                                unitOfMeasure: string;
                                percent: boolean;
                                range: string;
                                many: boolean;
                                dated: boolean;
                                clauses: string[];
                            }[];
                            items: {
                                unitId: number;
                                unitName: string;
                                kind: string;
                                group: string;
                                cells: {
                                    fact: string;
                                    computed: {
                                        value: string;
                                        note: string;
                                    } | null;
                                    fault: string | null;
                                    records: {
                                        id: number;
                                        version: number;
                                        level: string;
                                        value: string;
                                        happenedOn: string | null;
                                        note: string;
                                        /** @enum {string} */
                                        state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                        /** @enum {string} */
                                        origin: "form" | "sheet" | "api" | "cases" | "inspection";
                                        originName: string;
                                        reportedByName: string | null;
                                        updatedAt: string;
                                    }[];
                                    setAside: {
                                        id: number;
                                        version: number;
                                        level: string;
                                        value: string;
                                        happenedOn: string | null;
                                        note: string;
                                        /** @enum {string} */
                                        state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                        /** @enum {string} */
                                        origin: "form" | "sheet" | "api" | "cases" | "inspection";
                                        originName: string;
                                        reportedByName: string | null;
                                        updatedAt: string;
                                    } | null;
                                }[];
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 现在就由办件更新指标 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/feeding/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出系统指标 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/feeding/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 人工填写一项系统指标，可以一次填多个单位 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fact: string;
                        unitIds: "all" | number[];
                        /** @default  */
                        level?: string;
                        value: string;
                        /** @default null */
                        happenedOn?: string | null;
                        source: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            written: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/feeding/{factId}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不再采用人工填写的，有办件算出的就改用它 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/feeding/{factId}/bring-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改为采用人工填写的 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个单位的佐证材料 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    shown?: "image" | "pdf" | "video" | "audio" | "none";
                    use?: "used" | "unused";
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                name: string;
                                size: number;
                                mediaType: string;
                                /** @enum {string} */
                                shown: "image" | "pdf" | "video" | "audio" | "none";
                                uploadedByName: string | null;
                                uploadedAt: string;
                                facts: {
                                    id: number;
                                    fact: string;
                                    level: string;
                                    happenedOn: string | null;
                                    note: string;
                                    mayChange: boolean;
                                }[];
                                mayRemove: boolean;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 上传佐证材料 */
        post: {
            parameters: {
                query?: {
                    factId?: number;
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** @description 文件，可以有多个 */
                        file: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: {
                                id: number;
                                name: string;
                                size: number;
                                mediaType: string;
                                /** @enum {string} */
                                shown: "image" | "pdf" | "video" | "audio" | "none";
                                uploadedByName: string | null;
                                uploadedAt: string;
                                facts: {
                                    id: number;
                                    fact: string;
                                    level: string;
                                    happenedOn: string | null;
                                    note: string;
                                    mayChange: boolean;
                                }[];
                                mayRemove: boolean;
                            }[];
                            refused: {
                                name: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出佐证材料清单 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    shown?: "image" | "pdf" | "video" | "audio" | "none";
                    use?: "used" | "unused";
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/shelf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 填报表用到的全部佐证材料 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            files: {
                                id: number;
                                name: string;
                                size: number;
                                mediaType: string;
                                /** @enum {string} */
                                shown: "image" | "pdf" | "video" | "audio" | "none";
                                uploadedByName: string | null;
                                uploadedAt: string;
                                facts: {
                                    id: number;
                                    fact: string;
                                    level: string;
                                    happenedOn: string | null;
                                    note: string;
                                    mayChange: boolean;
                                }[];
                                mayRemove: boolean;
                            }[];
                            mayAdd: boolean;
                            limitMb: number;
                            accept: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/suggested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可能用得上的佐证材料 */
        get: {
            parameters: {
                query: {
                    fact: string;
                    factId?: number;
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                why: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 使用本单位已有的相同文件 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        hash: string;
                        size: number;
                        name: string;
                        factId?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            file: {
                                id: number;
                                name: string;
                                size: number;
                                mediaType: string;
                                /** @enum {string} */
                                shown: "image" | "pdf" | "video" | "audio" | "none";
                                uploadedByName: string | null;
                                uploadedAt: string;
                                facts: {
                                    id: number;
                                    fact: string;
                                    level: string;
                                    happenedOn: string | null;
                                    note: string;
                                    mayChange: boolean;
                                }[];
                                mayRemove: boolean;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始续传（tus 1.0 协议） */
        post: {
            parameters: {
                query?: {
                    factId?: number;
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 放弃续传（tus 1.0 协议） */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    uploadId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** 续传（tus 1.0 协议） */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    uploadId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/uploads/{uploadId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 完成续传 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    uploadId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        factId?: number;
                        hash?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            name: string;
                            size: number;
                            mediaType: string;
                            /** @enum {string} */
                            shown: "image" | "pdf" | "video" | "audio" | "none";
                            uploadedByName: string | null;
                            uploadedAt: string;
                            facts: {
                                id: number;
                                fact: string;
                                level: string;
                                happenedOn: string | null;
                                note: string;
                                mayChange: boolean;
                            }[];
                            mayRemove: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/{evidenceId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查看或下载佐证材料 */
        get: {
            parameters: {
                query?: {
                    as?: "inline" | "attachment";
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    evidenceId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 文件内容 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/{evidenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 移除佐证材料 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    evidenceId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            name: string;
                            size: number;
                            mediaType: string;
                            /** @enum {string} */
                            shown: "image" | "pdf" | "video" | "audio" | "none";
                            uploadedByName: string | null;
                            uploadedAt: string;
                            facts: {
                                id: number;
                                fact: string;
                                level: string;
                                happenedOn: string | null;
                                note: string;
                                mayChange: boolean;
                            }[];
                            mayRemove: boolean;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/{evidenceId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复移除的佐证材料 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    evidenceId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            name: string;
                            size: number;
                            mediaType: string;
                            /** @enum {string} */
                            shown: "image" | "pdf" | "video" | "audio" | "none";
                            uploadedByName: string | null;
                            uploadedAt: string;
                            facts: {
                                id: number;
                                fact: string;
                                level: string;
                                happenedOn: string | null;
                                note: string;
                                mayChange: boolean;
                            }[];
                            mayRemove: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/evidence/{evidenceId}/facts/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 把文件用于一条记录 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    evidenceId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            name: string;
                            size: number;
                            mediaType: string;
                            /** @enum {string} */
                            shown: "image" | "pdf" | "video" | "audio" | "none";
                            uploadedByName: string | null;
                            uploadedAt: string;
                            facts: {
                                id: number;
                                fact: string;
                                level: string;
                                happenedOn: string | null;
                                note: string;
                                mayChange: boolean;
                            }[];
                            mayRemove: boolean;
                        };
                    };
                };
            };
        };
        post?: never;
        /** 文件不再用于一条记录 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    evidenceId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            name: string;
                            size: number;
                            mediaType: string;
                            /** @enum {string} */
                            shown: "image" | "pdf" | "video" | "audio" | "none";
                            uploadedByName: string | null;
                            uploadedAt: string;
                            facts: {
                                id: number;
                                fact: string;
                                level: string;
                                happenedOn: string | null;
                                note: string;
                                mayChange: boolean;
                            }[];
                            mayRemove: boolean;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待审核的填报 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "submitted" | "confirmed" | "returned";
                    unitId?: number;
                    clause?: number;
                    fact?: string;
                    proof?: "with" | "without";
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                unitId: number;
                                unitName: string;
                                group: string;
                                fact: string;
                                level: string;
                                value: string;
                                happenedOn: string | null;
                                note: string;
                                /** @enum {string} */
                                state: "submitted" | "confirmed" | "returned";
                                claimedLevel: string | null;
                                claimedValue: string | null;
                                reportedAt: string;
                                reviewedByName: string | null;
                                reviewedAt: string | null;
                                reviewReason: string;
                                files: number;
                                version: number;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                            seat: {
                                /** @enum {string} */
                                why: "office" | "all" | "some" | "open" | "reader" | "none";
                                units: number;
                                avoided: {
                                    unitId: number;
                                    name: string;
                                }[];
                            };
                            counts: {
                                submitted: number;
                                confirmed: number;
                                returned: number;
                                bare: number;
                            };
                            units: {
                                unitId: number;
                                name: string;
                                count: number;
                            }[];
                            clauses: {
                                index: number;
                                title: string;
                                count: number;
                            }[];
                            facts: {
                                name: string;
                                count: number;
                            }[];
                            may: {
                                decide: boolean;
                                return: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/reviews/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出待审核的填报 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "submitted" | "confirmed" | "returned";
                    unitId?: number;
                    clause?: number;
                    fact?: string;
                    proof?: "with" | "without";
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/reviews/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条填报及其条款、历史 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            record: {
                                id: number;
                                unitId: number;
                                fact: string;
                                level: string;
                                value: string;
                                happenedOn: string | null;
                                note: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                /** @enum {string} */
                                source: "unit" | "assessor" | "inspector" | "system";
                                /** @enum {string} */
                                origin: "form" | "sheet" | "api" | "cases" | "inspection";
                                claimedLevel: string | null;
                                claimedValue: string | null;
                                reportedByName: string | null;
                                reportedAt: string;
                                reviewedByName: string | null;
                                reviewedAt: string | null;
                                reviewReason: string;
                                proven: boolean;
                                version: number;
                                updatedAt: string;
                                problems: {
                                    code: string;
                                    /** @enum {string} */
                                    field: "fact" | "level" | "value" | "happenedOn" | "note";
                                    message: string;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                }[];
                                mayChange: boolean;
                            };
                            unit: {
                                unitId: number;
                                name: string;
                                kind: string;
                                group: string;
                            };
                            asked: {
                                name: string;
                                /** @enum {string} */
                                kind: "event" | "amount" | "yes-no" | "judgement" | "choice";
                                kindText: string;
                                levels: string[];
                                unitOfMeasure: string;
                                percent: boolean;
                                range: string;
                                /** @enum {string} */
                                reportedBy: "unit" | "assessor" | "inspector" | "system";
                                reportedByText: string;
                                /** @enum {string} */
                                evidence: "required" | "optional" | "none";
                                evidenceText: string;
                                every: ("month" | "quarter") | null;
                                repeats: boolean;
                                remarks: string[];
                                note: string;
                                clause: string;
                                line: number;
                                least: string | null;
                                most: string | null;
                                dated: boolean;
                                window: {
                                    from: string;
                                    to: string;
                                } | null;
                                mayNotApply: boolean;
                                many: boolean;
                                rules: {
                                    id: string;
                                    name: string;
                                    clauseIndex: number;
                                }[];
                                fill: string;
                            } | null;
                            clause: {
                                index: number;
                                number: string;
                                title: string;
                                above: string[];
                                markdown: string;
                                rules: {
                                    id: string;
                                    name: string;
                                    part: string;
                                    points: string;
                                    lines: string[];
                                }[];
                                facts: string[];
                            } | null;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            history: {
                                id: number;
                                /** @enum {string} */
                                kind: "reported" | "changed" | "submitted" | "confirmed" | "adjusted" | "returned" | "withdrawn" | "restored";
                                kindName: string;
                                reason: string;
                                before: {
                                    level?: string;
                                    value?: string;
                                    happenedOn?: string | null;
                                    note?: string;
                                    /** @enum {string} */
                                    state?: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                } | null;
                                after: {
                                    level?: string;
                                    value?: string;
                                    happenedOn?: string | null;
                                    note?: string;
                                    /** @enum {string} */
                                    state?: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                } | null;
                                actorName: string | null;
                                at: string;
                            }[];
                            others: {
                                id: number;
                                level: string;
                                value: string;
                                happenedOn: string | null;
                                note: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            }[];
                            files: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 确认、调整或退回 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    factId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        verdict: "confirm";
                        version: number;
                        /** @default  */
                        reason?: string;
                    } | {
                        /** @enum {string} */
                        verdict: "adjust";
                        version: number;
                        level: string;
                        value: string;
                        reason: string;
                    } | {
                        /** @enum {string} */
                        verdict: "return";
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            record: {
                                id: number;
                                unitId: number;
                                fact: string;
                                level: string;
                                value: string;
                                happenedOn: string | null;
                                note: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                /** @enum {string} */
                                source: "unit" | "assessor" | "inspector" | "system";
                                /** @enum {string} */
                                origin: "form" | "sheet" | "api" | "cases" | "inspection";
                                claimedLevel: string | null;
                                claimedValue: string | null;
                                reportedByName: string | null;
                                reportedAt: string;
                                reviewedByName: string | null;
                                reviewedAt: string | null;
                                reviewReason: string;
                                proven: boolean;
                                version: number;
                                updatedAt: string;
                                problems: {
                                    code: string;
                                    /** @enum {string} */
                                    field: "fact" | "level" | "value" | "happenedOn" | "note";
                                    message: string;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                }[];
                                mayChange: boolean;
                            };
                            unit: {
                                unitId: number;
                                name: string;
                                kind: string;
                                group: string;
                            };
                            asked: {
                                name: string;
                                /** @enum {string} */
                                kind: "event" | "amount" | "yes-no" | "judgement" | "choice";
                                kindText: string;
                                levels: string[];
                                unitOfMeasure: string;
                                percent: boolean;
                                range: string;
                                /** @enum {string} */
                                reportedBy: "unit" | "assessor" | "inspector" | "system";
                                reportedByText: string;
                                /** @enum {string} */
                                evidence: "required" | "optional" | "none";
                                evidenceText: string;
                                every: ("month" | "quarter") | null;
                                repeats: boolean;
                                remarks: string[];
                                note: string;
                                clause: string;
                                line: number;
                                least: string | null;
                                most: string | null;
                                dated: boolean;
                                window: {
                                    from: string;
                                    to: string;
                                } | null;
                                mayNotApply: boolean;
                                many: boolean;
                                rules: {
                                    id: string;
                                    name: string;
                                    clauseIndex: number;
                                }[];
                                fill: string;
                            } | null;
                            clause: {
                                index: number;
                                number: string;
                                title: string;
                                above: string[];
                                markdown: string;
                                rules: {
                                    id: string;
                                    name: string;
                                    part: string;
                                    points: string;
                                    lines: string[];
                                }[];
                                facts: string[];
                            } | null;
                            problems: {
                                code: string;
                                /** @enum {string} */
                                field: "fact" | "level" | "value" | "happenedOn" | "note";
                                message: string;
                                /** @enum {string} */
                                severity: "error" | "warning";
                            }[];
                            history: {
                                id: number;
                                /** @enum {string} */
                                kind: "reported" | "changed" | "submitted" | "confirmed" | "adjusted" | "returned" | "withdrawn" | "restored";
                                kindName: string;
                                reason: string;
                                before: {
                                    level?: string;
                                    value?: string;
                                    happenedOn?: string | null;
                                    note?: string;
                                    /** @enum {string} */
                                    state?: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                } | null;
                                after: {
                                    level?: string;
                                    value?: string;
                                    happenedOn?: string | null;
                                    note?: string;
                                    /** @enum {string} */
                                    state?: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                } | null;
                                actorName: string | null;
                                at: string;
                            }[];
                            others: {
                                id: number;
                                level: string;
                                value: string;
                                happenedOn: string | null;
                                note: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                            }[];
                            files: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/reviews/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量确认 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        items: {
                            unitId: number;
                            id: number;
                            version: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: {
                                unitId: number;
                                id: number;
                                version: number;
                            }[];
                            refused: {
                                unitId: number;
                                id: number;
                                /** @enum {string} */
                                why: "stale" | "faulty" | "avoided";
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/reviews/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销自己的审核结论 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        items: {
                            unitId: number;
                            id: number;
                            version: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            done: {
                                unitId: number;
                                id: number;
                                version: number;
                            }[];
                            refused: {
                                unitId: number;
                                id: number;
                                /** @enum {string} */
                                why: "stale" | "faulty" | "avoided";
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评定表 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    page?: number;
                    size?: number;
                    kind?: string;
                    group?: string;
                    open?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                unitId: number;
                                name: string;
                                kind: string;
                                group: string;
                                cells: {
                                    fact: string;
                                    least: string | null;
                                    most: string | null;
                                    mayNotApply: boolean;
                                    given: boolean;
                                    records: {
                                        id: number;
                                        level: string;
                                        value: string;
                                        note: string;
                                        byName: string | null;
                                        mine: boolean;
                                        at: string;
                                        version: number;
                                    }[];
                                }[];
                            }[];
                            total: number;
                            page: number;
                            size: number;
                            seat: {
                                /** @enum {string} */
                                why: "office" | "all" | "some" | "open" | "reader" | "none";
                                units: number;
                                avoided: {
                                    unitId: number;
                                    name: string;
                                }[];
                            };
                            columns: {
                                fact: string;
                                clause: string;
                                title: string;
                                markdown: string;
                                lines: string[];
                                /** @enum {string} */
                                kind: "event" | "amount" | "yes-no" | "judgement" | "choice";
                                unitOfMeasure: string;
                                percent: boolean;
                                levels: string[];
                                panel: boolean;
                                note: string;
                            }[];
                            kinds: string[];
                            groups: string[];
                            asked: number;
                            given: number;
                            openUnits: number;
                            may: {
                                judge: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 评定一项 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fact: string;
                        /** @default  */
                        level?: string;
                        /** @default  */
                        value?: string;
                        /** @default  */
                        note?: string;
                        seen: {
                            id: number;
                            version: number;
                        } | null;
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            level: string;
                            value: string;
                            note: string;
                            byName: string | null;
                            mine: boolean;
                            at: string;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督查记录 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    unitId?: number;
                    fact?: string;
                    source?: "inspector" | "assessor";
                    withdrawn?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                unitId: number;
                                fact: string;
                                level: string;
                                value: string;
                                happenedOn: string | null;
                                note: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                /** @enum {string} */
                                source: "unit" | "assessor" | "inspector" | "system";
                                reportedByName: string | null;
                                reportedAt: string;
                                version: number;
                                mayChange: boolean;
                                unitName: string;
                                files: number;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                            facts: string[];
                            may: {
                                record: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/inspections/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出督查记录 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    unitId?: number;
                    fact?: string;
                    source?: "inspector" | "assessor";
                    withdrawn?: string;
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名次 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    view?: "claimed" | "official";
                    pool?: string;
                    kind?: string;
                    group?: string;
                    tier?: string;
                    selection?: string;
                    state?: "pending" | "waiting" | "returned" | "tied" | "barred";
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                unitId: number;
                                name: string;
                                kind: string;
                                group: string;
                                pool: string;
                                open: boolean;
                                total: number | null;
                                lowest: number | null;
                                highest: number | null;
                                other: number | null;
                                base: number | null;
                                bonus: number | null;
                                deduction: number | null;
                                rank: number | null;
                                rankOutOf: number;
                                tier: string | null;
                                selections: string[];
                                byDecision: string[];
                                undecided: string[];
                                barredFrom: string[];
                                converted: number | null;
                                parts: {
                                    [key: string]: number | null;
                                };
                                missing: number;
                                waiting: number;
                                returned: number;
                                next: {
                                    rank: {
                                        to: string;
                                        points: number;
                                        score: number;
                                        beyond: boolean;
                                    } | null;
                                    tier: {
                                        to: string;
                                        points: number;
                                        score: number;
                                        beyond: boolean;
                                    } | null;
                                    selections: {
                                        to: string;
                                        points: number;
                                        score: number;
                                        beyond: boolean;
                                    }[];
                                };
                                last: {
                                    total: number | null;
                                    rank: number | null;
                                    rankOutOf: number;
                                } | null;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/standings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出名次 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    view?: "claimed" | "official";
                    pool?: string;
                    kind?: string;
                    group?: string;
                    tier?: string;
                    selection?: string;
                    state?: "pending" | "waiting" | "returned" | "tied" | "barred";
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/standings/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 名次概览：分布、构成、待决定的并列 */
        get: {
            parameters: {
                query?: {
                    view?: "claimed" | "official";
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            view: "claimed" | "official";
                            revision: number;
                            stage: string;
                            whole: boolean;
                            told: ("total" | "rank" | "tier" | "selections")[];
                            decimals: number;
                            units: number;
                            settled: number;
                            waiting: number;
                            pools: {
                                name: string;
                                units: number;
                            }[];
                            kinds: string[];
                            groups: string[];
                            parts: {
                                name: string;
                                /** @enum {string} */
                                nature: "base" | "bonus" | "deduction";
                            }[];
                            tiers: string[];
                            selections: {
                                name: string;
                                title: string;
                                seats: number | null;
                                selected: number;
                            }[];
                            convertedInto: string | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                unitId: number | null;
                                clause: string;
                            }[];
                            findingCount: number;
                            ties: {
                                selection: string;
                                pool: string;
                                seats: number;
                                left: number;
                                score: number;
                                units: {
                                    unitId: number;
                                    name: string;
                                    chosen: boolean | null;
                                }[];
                                decision: {
                                    reason: string;
                                    decidedByName: string | null;
                                    decidedAt: string;
                                } | null;
                                stale: boolean;
                            }[];
                            distribution: {
                                edges: number[];
                                series: {
                                    pool: string;
                                    counts: number[];
                                }[];
                            } | null;
                            breakdown: {
                                pool: string;
                                means: {
                                    [key: string]: number | null;
                                };
                            }[];
                            previous: {
                                assessmentId: number;
                                title: string;
                            } | null;
                            rights: {
                                override: boolean;
                                decide: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/heat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位 × 条款的得分率 */
        get: {
            parameters: {
                query?: {
                    view?: "claimed" | "official";
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: {
                                rule: string;
                                clause: string;
                                name: string;
                                part: string;
                                /** @enum {string} */
                                nature: "base" | "bonus" | "deduction";
                                /** @enum {string} */
                                of: "full" | "cap" | "most";
                            }[];
                            units: {
                                unitId: number;
                                name: string;
                                pool: string;
                            }[];
                            cells: (number | null)[][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个单位的计分单 */
        get: {
            parameters: {
                query?: {
                    view?: "claimed" | "official";
                };
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assessmentId: number;
                            title: string;
                            stage: string;
                            versionId: number;
                            /** @enum {string} */
                            view: "claimed" | "official";
                            revision: number;
                            decimals: number;
                            unitId: number;
                            name: string;
                            kind: string;
                            group: string;
                            pool: string;
                            total: number | null;
                            lowest: number | null;
                            highest: number | null;
                            other: number | null;
                            converted: number | null;
                            convertedInto: string | null;
                            rank: number | null;
                            rankOutOf: number;
                            tier: string | null;
                            selections: string[];
                            byDecision: string[];
                            undecided: string[];
                            barredFrom: string[];
                            missing: number;
                            waiting: number;
                            returned: number;
                            next: {
                                rank: {
                                    to: string;
                                    points: number;
                                    score: number;
                                    beyond: boolean;
                                } | null;
                                tier: {
                                    to: string;
                                    points: number;
                                    score: number;
                                    beyond: boolean;
                                } | null;
                                selections: {
                                    to: string;
                                    points: number;
                                    score: number;
                                    beyond: boolean;
                                }[];
                            };
                            last: {
                                total: number | null;
                                rank: number | null;
                                rankOutOf: number;
                                title: string;
                            } | null;
                            parts: {
                                part: string;
                                /** @enum {string} */
                                nature: "base" | "bonus" | "deduction";
                                points: number | null;
                                other: number | null;
                                sum: number | null;
                                cap: number | null;
                                capped: boolean;
                            }[];
                            rules: {
                                rule: string;
                                clause: string;
                                clauseIndex: number;
                                name: string;
                                part: string;
                                /** @enum {string} */
                                nature: "base" | "bonus" | "deduction";
                                points: number | null;
                                other: number | null;
                                limit: number | null;
                                least: number | null;
                                most: number | null;
                                notApplicable: string | null;
                                pending: string[];
                                explanation: string;
                                readings: string[];
                                factIds: number[];
                                waiting: number;
                                overrides: {
                                    id: number;
                                    unitId: number;
                                    ruleId: string;
                                    points: string;
                                    reason: string;
                                    decidedByName: string | null;
                                    decidedAt: string;
                                    revokedByName: string | null;
                                    revokedAt: string | null;
                                    revokeReason: string;
                                }[];
                                ways: {
                                    how: string;
                                    points: number;
                                    gain: number | null;
                                    total: number | null;
                                }[];
                            }[];
                            facts: {
                                id: number;
                                unitId: number;
                                unitName: string;
                                fact: string;
                                level: string;
                                value: string;
                                claimedLevel: string | null;
                                claimedValue: string | null;
                                happenedOn: string | null;
                                note: string;
                                /** @enum {string} */
                                state: "draft" | "submitted" | "confirmed" | "returned" | "withdrawn";
                                stateName: string;
                                sourceName: string;
                                originName: string;
                                reportedByName: string | null;
                                reportedAt: string;
                                reviewedByName: string | null;
                                reviewedAt: string | null;
                                reviewReason: string;
                                behind: {
                                    indicator: string;
                                    /** @enum {string} */
                                    source: "办件" | "评价" | "事项目录" | "投诉";
                                    fromMonth: string;
                                    toMonth: string;
                                } | null;
                                counts: boolean;
                                evidence: number;
                            }[];
                            rights: {
                                override: boolean;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 人工核定一项得分 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ruleId: string;
                        points: string;
                        reason: string;
                        seen: number | null;
                        /** @default false */
                        beyond?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            ruleId: string;
                            points: string;
                            reason: string;
                            decidedByName: string | null;
                            decidedAt: string;
                            revokedByName: string | null;
                            revokedAt: string | null;
                            revokeReason: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/units/{unitId}/overrides/{overrideId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销人工核定 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    unitId: number;
                    overrideId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            ruleId: string;
                            points: string;
                            reason: string;
                            decidedByName: string | null;
                            decidedAt: string;
                            revokedByName: string | null;
                            revokedAt: string | null;
                            revokeReason: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/ties/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 决定并列单位中谁入选 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        selection: string;
                        tied: number[];
                        chosen: number[];
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                selection: string;
                                pool: string;
                                seats: number;
                                left: number;
                                score: number;
                                units: {
                                    unitId: number;
                                    name: string;
                                    chosen: boolean | null;
                                }[];
                                decision: {
                                    reason: string;
                                    decidedByName: string | null;
                                    decidedAt: string;
                                } | null;
                                stale: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/ties/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销对并列的决定 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        selection: string;
                        tied: number[];
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                selection: string;
                                pool: string;
                                seats: number;
                                left: number;
                                score: number;
                                units: {
                                    unitId: number;
                                    name: string;
                                    chosen: boolean | null;
                                }[];
                                decision: {
                                    reason: string;
                                    decidedByName: string | null;
                                    decidedAt: string;
                                } | null;
                                stale: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 未了事项和历次封存 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            stage: string;
                            sealedAt: string | null;
                            matters: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                code: string;
                                message: string;
                                /** @enum {string} */
                                place: "reviews" | "judgements" | "facts" | "standings" | "overview";
                            }[];
                            units: number;
                            facts: number;
                            seals: {
                                id: number;
                                number: number;
                                engineVersion: string;
                                hash: string;
                                sealedByName: string | null;
                                sealedAt: string;
                                reopenedByName: string | null;
                                reopenedAt: string | null;
                                reopenReason: string;
                                publishedByName: string | null;
                                publishedAt: string | null;
                            }[];
                            publicWords: string[];
                            unknownWords: string[];
                            may: {
                                seal: boolean;
                                reopen: boolean;
                                publish: boolean;
                                unpublish: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        /** 封存结果 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** @default false */
                        accepted?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            number: number;
                            hash: string;
                            sealedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/seals/{sealId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 重算核验一次封存 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    sealId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ok: boolean;
                            hashMatches: boolean;
                            regulationMatches: boolean;
                            resultMatches: boolean;
                            engineThen: string;
                            engineNow: string;
                            hash: string;
                            findings: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/seals/{sealId}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载封存包，任何人都能据此重算 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    sealId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 封存包 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/seals/{sealId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解封 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    sealId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            title: string;
                            regulation: {
                                id: number;
                                key: string;
                                title: string;
                                versionId: number;
                                number: number;
                            };
                            authorityId: number | null;
                            authorityName: string | null;
                            periodFrom: string;
                            periodTo: string;
                            /** @enum {string} */
                            stage: "preparing" | "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                            stages: {
                                /** @enum {string} */
                                stage: "self-check" | "inspection" | "preliminary" | "feedback" | "decision" | "notice" | "archive";
                                startsOn: string;
                                endsOn: string;
                            }[];
                            unitCount: number;
                            frozenAt: string | null;
                            sealedAt: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/seals/{sealId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 公布到公开页 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    sealId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/seals/{sealId}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从公开页撤下 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                    sealId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公布的结果 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    page?: number;
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                title: string;
                                authority: string | null;
                                periodFrom: string;
                                periodTo: string;
                                units: number;
                                publishedAt: string;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/results/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个公布的结果 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            title: string;
                            authority: string | null;
                            regulation: string;
                            periodFrom: string;
                            periodTo: string;
                            sealedAt: string;
                            receipt: string;
                            decimals: number;
                            shown: ("rank" | "total" | "tier" | "selections")[];
                            units: number;
                            pools: {
                                name: string;
                                units: {
                                    name: string;
                                    rank?: number | null;
                                    total?: number | null;
                                    tier?: string | null;
                                    selections?: string[];
                                }[];
                            }[];
                            publishedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessmentId}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 试算要用的全部数据 */
        get: {
            parameters: {
                query?: {
                    view?: "claimed" | "official";
                };
                header?: never;
                path: {
                    assessmentId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assessmentId: number;
                            title: string;
                            /** @enum {string} */
                            view: "claimed" | "official";
                            revision: number;
                            readAt: string;
                            periodFrom: string;
                            periodTo: string;
                            regulation: {
                                id: number;
                                versionId: number;
                                number: number;
                                title: string;
                                hash: string;
                                text: string;
                            };
                            units: {
                                unitId: number;
                                name: string;
                                kind: string;
                                group: string;
                                superiorId: number | null;
                            }[];
                            facts: {
                                names: string[];
                                id: number[];
                                unit: number[];
                                fact: number[];
                                level: string[];
                                value: string[];
                                date: string[];
                                note: string[];
                            };
                            exclusions: {
                                unitId: number;
                                ruleId: string;
                                reason: string;
                            }[];
                            overrides: {
                                unitId: number;
                                ruleId: string;
                                points: string;
                                reason: string;
                            }[];
                            decisions: {
                                selection: string;
                                tied: number[];
                                chosen: number[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办件列表；也是指标背后的办件 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    serviceId?: number;
                    channel?: "window" | "online" | "self-service";
                    applicant?: "person" | "organisation";
                    state?: "open" | "closed" | "overdue-open" | "late" | "on-time";
                    from?: string;
                    to?: string;
                    indicator?: string;
                    part?: "numerator" | "denominator";
                    fromMonth?: string;
                    toMonth?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                unitId: number;
                                unitName: string;
                                number: string;
                                serviceId: number | null;
                                serviceName: string | null;
                                applicant: string;
                                channel: string;
                                accepted: string;
                                due: string | null;
                                closed: string | null;
                                delivered: string | null;
                                /** @enum {string} */
                                state: "open" | "closed" | "overdue-open" | "late" | "on-time";
                                used: number | null;
                                provisional: boolean;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                            more: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出办件 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    serviceId?: number;
                    channel?: "window" | "online" | "self-service";
                    applicant?: "person" | "organisation";
                    state?: "open" | "closed" | "overdue-open" | "late" | "on-time";
                    from?: string;
                    to?: string;
                    indicator?: string;
                    part?: "numerator" | "denominator";
                    fromMonth?: string;
                    toMonth?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各单位的指标 */
        get: {
            parameters: {
                query: {
                    under?: number;
                    serviceId?: number;
                    fromMonth: string;
                    toMonth: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            indicators: {
                                name: string;
                                formula: string;
                                source: string;
                                reading: string | null;
                            }[];
                            units: {
                                unitId: number;
                                unitName: string;
                                values: string[];
                            }[];
                            all: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入记录 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "uploaded" | "running" | "done" | "refused" | "cancelled" | "failed";
                    kind?: "cases" | "ratings" | "complaints";
                    origin?: "upload" | "push" | "folder" | "command";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                unitId: number;
                                unitName: string;
                                /** @enum {string} */
                                kind: "cases" | "ratings" | "complaints";
                                /** @enum {string} */
                                origin: "upload" | "push" | "folder" | "command";
                                file: string;
                                size: number;
                                /** @enum {string} */
                                state: "uploaded" | "running" | "done" | "refused" | "cancelled" | "failed";
                                allOrNothing: boolean;
                                share: number;
                                fresh: number;
                                changed: number;
                                unchanged: number;
                                faulty: number;
                                actorName: string;
                                fileGone: boolean;
                                rejectsGone: boolean;
                                createdAt: string;
                                startedAt: string | null;
                                finishedAt: string | null;
                                version: number;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/case-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传办件、评价或投诉文件（CSV 或 Excel），还不导入 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            /** @enum {string} */
                            origin: "upload" | "push" | "folder" | "command";
                            file: string;
                            size: number;
                            /** @enum {string} */
                            state: "uploaded" | "running" | "done" | "refused" | "cancelled" | "failed";
                            allOrNothing: boolean;
                            share: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            actorName: string;
                            fileGone: boolean;
                            rejectsGone: boolean;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            version: number;
                            importedBefore: string | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                message: string;
                                row: number | null;
                                column: string | null;
                            }[];
                            columns: {
                                field: string;
                                title: string;
                                required: boolean;
                                index: number | null;
                                by: ("heading" | "content" | "person") | null;
                            }[];
                            header: string[];
                            personal: number[];
                            sample: string[][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次导入：列的对应、进度、结果 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            /** @enum {string} */
                            origin: "upload" | "push" | "folder" | "command";
                            file: string;
                            size: number;
                            /** @enum {string} */
                            state: "uploaded" | "running" | "done" | "refused" | "cancelled" | "failed";
                            allOrNothing: boolean;
                            share: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            actorName: string;
                            fileGone: boolean;
                            rejectsGone: boolean;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            version: number;
                            importedBefore: string | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                message: string;
                                row: number | null;
                                column: string | null;
                            }[];
                            columns: {
                                field: string;
                                title: string;
                                required: boolean;
                                index: number | null;
                                by: ("heading" | "content" | "person") | null;
                            }[];
                            header: string[];
                            personal: number[];
                            sample: string[][];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports/{importId}/kind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改按另一种文件读取 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** @enum {string} */
                        kind: "cases" | "ratings" | "complaints";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            /** @enum {string} */
                            origin: "upload" | "push" | "folder" | "command";
                            file: string;
                            size: number;
                            /** @enum {string} */
                            state: "uploaded" | "running" | "done" | "refused" | "cancelled" | "failed";
                            allOrNothing: boolean;
                            share: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            actorName: string;
                            fileGone: boolean;
                            rejectsGone: boolean;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            version: number;
                            importedBefore: string | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                message: string;
                                row: number | null;
                                column: string | null;
                            }[];
                            columns: {
                                field: string;
                                title: string;
                                required: boolean;
                                index: number | null;
                                by: ("heading" | "content" | "person") | null;
                            }[];
                            header: string[];
                            personal: number[];
                            sample: string[][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports/{importId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开始导入 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        allOrNothing: boolean;
                        columns: {
                            field: string;
                            index: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            /** @enum {string} */
                            origin: "upload" | "push" | "folder" | "command";
                            file: string;
                            size: number;
                            /** @enum {string} */
                            state: "uploaded" | "running" | "done" | "refused" | "cancelled" | "failed";
                            allOrNothing: boolean;
                            share: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            actorName: string;
                            fileGone: boolean;
                            rejectsGone: boolean;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            version: number;
                            importedBefore: string | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                message: string;
                                row: number | null;
                                column: string | null;
                            }[];
                            columns: {
                                field: string;
                                title: string;
                                required: boolean;
                                index: number | null;
                                by: ("heading" | "content" | "person") | null;
                            }[];
                            header: string[];
                            personal: number[];
                            sample: string[][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports/{importId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消导入，已导入的保留 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            /** @enum {string} */
                            origin: "upload" | "push" | "folder" | "command";
                            file: string;
                            size: number;
                            /** @enum {string} */
                            state: "uploaded" | "running" | "done" | "refused" | "cancelled" | "failed";
                            allOrNothing: boolean;
                            share: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            actorName: string;
                            fileGone: boolean;
                            rejectsGone: boolean;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            version: number;
                            importedBefore: string | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                message: string;
                                row: number | null;
                                column: string | null;
                            }[];
                            columns: {
                                field: string;
                                title: string;
                                required: boolean;
                                index: number | null;
                                by: ("heading" | "content" | "person") | null;
                            }[];
                            header: string[];
                            personal: number[];
                            sample: string[][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports/{importId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从停下的地方继续 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            /** @enum {string} */
                            origin: "upload" | "push" | "folder" | "command";
                            file: string;
                            size: number;
                            /** @enum {string} */
                            state: "uploaded" | "running" | "done" | "refused" | "cancelled" | "failed";
                            allOrNothing: boolean;
                            share: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            actorName: string;
                            fileGone: boolean;
                            rejectsGone: boolean;
                            createdAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                            version: number;
                            importedBefore: string | null;
                            findings: {
                                /** @enum {string} */
                                severity: "error" | "warning" | "note";
                                message: string;
                                row: number | null;
                                column: string | null;
                            }[];
                            columns: {
                                field: string;
                                title: string;
                                required: boolean;
                                index: number | null;
                                by: ("heading" | "content" | "person") | null;
                            }[];
                            header: string[];
                            personal: number[];
                            sample: string[][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports/{importId}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载没有导入的行和原因 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports/{importId}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载变更的办件：变更前、变更后 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评价列表；也是指标背后的评价 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    serviceId?: number;
                    from?: string;
                    to?: string;
                    indicator?: string;
                    part?: "numerator" | "denominator";
                    fromMonth?: string;
                    toMonth?: string;
                    level?: "0" | "1" | "2" | "3" | "4" | "5";
                    poor?: "yes" | "no";
                    corrected?: "yes" | "no";
                    excluded?: "yes" | "no";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                unitId: number;
                                unitName: string;
                                number: string;
                                serviceId: number | null;
                                serviceName: string | null;
                                at: string;
                                level: number;
                                levelName: string;
                                source: string;
                                excluded: boolean;
                                corrected: string | null;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ratings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出评价 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    serviceId?: number;
                    from?: string;
                    to?: string;
                    indicator?: string;
                    part?: "numerator" | "denominator";
                    fromMonth?: string;
                    toMonth?: string;
                    level?: "0" | "1" | "2" | "3" | "4" | "5";
                    poor?: "yes" | "no";
                    corrected?: "yes" | "no";
                    excluded?: "yes" | "no";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 投诉列表；也是指标背后的投诉 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    serviceId?: number;
                    from?: string;
                    to?: string;
                    indicator?: string;
                    part?: "numerator" | "denominator";
                    fromMonth?: string;
                    toMonth?: string;
                    valid?: "yes" | "no";
                    closed?: "yes" | "no";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                unitId: number;
                                unitName: string;
                                number: string;
                                serviceId: number | null;
                                serviceName: string | null;
                                at: string;
                                valid: boolean;
                                closed: string | null;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出投诉 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    serviceId?: number;
                    from?: string;
                    to?: string;
                    indicator?: string;
                    part?: "numerator" | "denominator";
                    fromMonth?: string;
                    toMonth?: string;
                    valid?: "yes" | "no";
                    closed?: "yes" | "no";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/case-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 推送办件
         * @description 一批最多 5000 行。字段可以用本接口的名称、中文列名或省平台的字段名；用接口令牌调用。Idempotency-Key 相同、内容相同的请求只生效一次，答复也相同（答复头 Idempotent-Replayed: true）；内容不同则拒绝（422）。
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": string;
                };
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        /** @default false */
                        allOrNothing?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            importId: number;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            stored: boolean;
                            rows: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            rejected: {
                                index: number;
                                number: string;
                                reasons: string[];
                            }[];
                            notes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/rating-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 推送评价
         * @description 一批最多 5000 行。字段可以用本接口的名称、中文列名或省平台的字段名；用接口令牌调用。Idempotency-Key 相同、内容相同的请求只生效一次，答复也相同（答复头 Idempotent-Replayed: true）；内容不同则拒绝（422）。
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": string;
                };
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        /** @default false */
                        allOrNothing?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            importId: number;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            stored: boolean;
                            rows: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            rejected: {
                                index: number;
                                number: string;
                                reasons: string[];
                            }[];
                            notes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/complaint-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 推送投诉
         * @description 一批最多 5000 行。字段可以用本接口的名称、中文列名或省平台的字段名；用接口令牌调用。Idempotency-Key 相同、内容相同的请求只生效一次，答复也相同（答复头 Idempotent-Replayed: true）；内容不同则拒绝（422）。
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": string;
                };
                path: {
                    unitId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            [key: string]: string | number | boolean | null;
                        }[];
                        /** @default false */
                        allOrNothing?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            importId: number;
                            /** @enum {string} */
                            kind: "cases" | "ratings" | "complaints";
                            stored: boolean;
                            rows: number;
                            fresh: number;
                            changed: number;
                            unchanged: number;
                            faulty: number;
                            rejected: {
                                index: number;
                                number: string;
                                reasons: string[];
                            }[];
                            notes: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-imports/folder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 自动收文件的文件夹：在哪里、上次查看、等着的文件 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            folder: string | null;
                            everySeconds: number;
                            lastLookAt: string | null;
                            problem: string | null;
                            places: {
                                name: string;
                                unitId: number | null;
                                unitName: string | null;
                                problem: string | null;
                            }[];
                            waiting: {
                                path: string;
                                unitId: number | null;
                                why: string;
                                importId: number | null;
                            }[];
                            recent: {
                                at: string;
                                path: string;
                                unitId: number;
                                what: string;
                                importId: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/recounts/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年表或事项时限变动后，办件重算到哪里了 */
        get: {
            parameters: {
                query?: {
                    year?: number;
                    serviceId?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recount: {
                                id: number;
                                /** @enum {string} */
                                cause: "calendar" | "services";
                                total: number | null;
                                done: number;
                                changed: number;
                                createdAt: string;
                                finishedAt: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 今天的时限预警：今日到期、临期、黄牌、红牌，按单位 */
        get: {
            parameters: {
                query?: {
                    under?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            at: string;
                            today: string;
                            next: string;
                            provisional: boolean;
                            units: {
                                unitId: number;
                                unitName: string;
                                today: number;
                                next: number;
                                overdue: number;
                                supervised: number;
                                red: number;
                            }[];
                            all: {
                                today: number;
                                next: number;
                                overdue: number;
                                supervised: number;
                                red: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 时限预警的办件 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    kind?: "today" | "next" | "overdue" | "supervised" | "red" | "late";
                    under?: number;
                    serviceId?: number;
                    fromMonth?: string;
                    toMonth?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                unitId: number;
                                unitName: string;
                                number: string;
                                serviceId: number | null;
                                serviceName: string | null;
                                accepted: string;
                                due: string | null;
                                provisional: boolean;
                                closed: string | null;
                                overdueDays: number | null;
                                supervision: {
                                    id: number;
                                    deadline: string;
                                    red: boolean;
                                    answered: boolean;
                                } | null;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch/cases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出时限预警的办件 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    kind?: "today" | "next" | "overdue" | "supervised" | "red" | "late";
                    under?: number;
                    serviceId?: number;
                    fromMonth?: string;
                    toMonth?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch/units/{unitId}/cases/{caseKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个办件的时限和督办记录 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                    caseKey: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            case: {
                                key: string;
                                unitId: number;
                                unitName: string;
                                number: string;
                                serviceId: number | null;
                                serviceName: string | null;
                                accepted: string;
                                due: string | null;
                                provisional: boolean;
                                closed: string | null;
                                overdueDays: number | null;
                                supervision: {
                                    id: number;
                                    deadline: string;
                                    red: boolean;
                                    answered: boolean;
                                } | null;
                            };
                            supervisions: {
                                id: number;
                                unitId: number;
                                unitName: string;
                                caseKey: string;
                                number: string;
                                serviceName: string | null;
                                due: string;
                                reason: string;
                                deadline: string;
                                /** @enum {string} */
                                state: "open" | "closed" | "withdrawn";
                                red: boolean;
                                openedByName: string;
                                openedAt: string;
                                answeredAt: string | null;
                                closedOn: string | null;
                                endedAt: string | null;
                                version: number;
                                events: {
                                    /** @enum {string} */
                                    kind: "opened" | "answered" | "deadline" | "withdrawn" | "closed";
                                    actorName: string;
                                    text: string;
                                    deadline: string | null;
                                    at: string;
                                }[];
                            }[];
                            suggestedDeadline: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch/units/{unitId}/cases/{caseKey}/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 督办一个超期办件 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    unitId: number;
                    caseKey: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        /** Format: date */
                        deadline: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            caseKey: string;
                            number: string;
                            serviceName: string | null;
                            due: string;
                            reason: string;
                            deadline: string;
                            /** @enum {string} */
                            state: "open" | "closed" | "withdrawn";
                            red: boolean;
                            openedByName: string;
                            openedAt: string;
                            answeredAt: string | null;
                            closedOn: string | null;
                            endedAt: string | null;
                            version: number;
                            events: {
                                /** @enum {string} */
                                kind: "opened" | "answered" | "deadline" | "withdrawn" | "closed";
                                actorName: string;
                                text: string;
                                deadline: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办台账 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "open" | "red" | "closed" | "withdrawn" | "kept";
                    under?: number;
                    fromMonth?: string;
                    toMonth?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                unitId: number;
                                unitName: string;
                                caseKey: string;
                                number: string;
                                serviceName: string | null;
                                due: string;
                                reason: string;
                                deadline: string;
                                /** @enum {string} */
                                state: "open" | "closed" | "withdrawn";
                                red: boolean;
                                openedByName: string;
                                openedAt: string;
                                answeredAt: string | null;
                                closedOn: string | null;
                                endedAt: string | null;
                                version: number;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出督办台账 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "open" | "red" | "closed" | "withdrawn" | "kept";
                    under?: number;
                    fromMonth?: string;
                    toMonth?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个督办 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    supervisionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            caseKey: string;
                            number: string;
                            serviceName: string | null;
                            due: string;
                            reason: string;
                            deadline: string;
                            /** @enum {string} */
                            state: "open" | "closed" | "withdrawn";
                            red: boolean;
                            openedByName: string;
                            openedAt: string;
                            answeredAt: string | null;
                            closedOn: string | null;
                            endedAt: string | null;
                            version: number;
                            events: {
                                /** @enum {string} */
                                kind: "opened" | "answered" | "deadline" | "withdrawn" | "closed";
                                actorName: string;
                                text: string;
                                deadline: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 回复督办 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    supervisionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            caseKey: string;
                            number: string;
                            serviceName: string | null;
                            due: string;
                            reason: string;
                            deadline: string;
                            /** @enum {string} */
                            state: "open" | "closed" | "withdrawn";
                            red: boolean;
                            openedByName: string;
                            openedAt: string;
                            answeredAt: string | null;
                            closedOn: string | null;
                            endedAt: string | null;
                            version: number;
                            events: {
                                /** @enum {string} */
                                kind: "opened" | "answered" | "deadline" | "withdrawn" | "closed";
                                actorName: string;
                                text: string;
                                deadline: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 改督办期限 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    supervisionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** Format: date */
                        deadline: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            caseKey: string;
                            number: string;
                            serviceName: string | null;
                            due: string;
                            reason: string;
                            deadline: string;
                            /** @enum {string} */
                            state: "open" | "closed" | "withdrawn";
                            red: boolean;
                            openedByName: string;
                            openedAt: string;
                            answeredAt: string | null;
                            closedOn: string | null;
                            endedAt: string | null;
                            version: number;
                            events: {
                                /** @enum {string} */
                                kind: "opened" | "answered" | "deadline" | "withdrawn" | "closed";
                                actorName: string;
                                text: string;
                                deadline: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervisions/{supervisionId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销督办 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    supervisionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            unitName: string;
                            caseKey: string;
                            number: string;
                            serviceName: string | null;
                            due: string;
                            reason: string;
                            deadline: string;
                            /** @enum {string} */
                            state: "open" | "closed" | "withdrawn";
                            red: boolean;
                            openedByName: string;
                            openedAt: string;
                            answeredAt: string | null;
                            closedOn: string | null;
                            endedAt: string | null;
                            version: number;
                            events: {
                                /** @enum {string} */
                                kind: "opened" | "answered" | "deadline" | "withdrawn" | "closed";
                                actorName: string;
                                text: string;
                                deadline: string | null;
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各单位的时限报表 */
        get: {
            parameters: {
                query: {
                    under?: number;
                    fromMonth: string;
                    toMonth: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            at: string;
                            units: {
                                unitId: number;
                                unitName: string;
                                accepted: number;
                                due: number;
                                onTime: number;
                                rate: string;
                                overdue: number;
                                openOverdue: number;
                                supervised: number;
                                red: number;
                                longest: number;
                            }[];
                            all: {
                                accepted: number;
                                due: number;
                                onTime: number;
                                rate: string;
                                overdue: number;
                                openOverdue: number;
                                supervised: number;
                                red: number;
                                longest: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch/report/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出时限报表 */
        get: {
            parameters: {
                query: {
                    under?: number;
                    fromMonth: string;
                    toMonth: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的日历订阅 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                name: string;
                                unitId: number | null;
                                unitName: string | null;
                                createdAt: string;
                                lastReadAt: string | null;
                                revokedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新建日历订阅 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        unitId: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            feed: {
                                id: number;
                                name: string;
                                unitId: number | null;
                                unitName: string | null;
                                createdAt: string;
                                lastReadAt: string | null;
                                revokedAt: string | null;
                            };
                            address: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/{feedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销日历订阅 */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    feedId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            name: string;
                            unitId: number | null;
                            unitName: string | null;
                            createdAt: string;
                            lastReadAt: string | null;
                            revokedAt: string | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feed.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 到期日历（日历软件凭地址读取） */
        get: {
            parameters: {
                query: {
                    key: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description iCalendar 日历 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/calendar": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 消息推送 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                unitId: number;
                                name: string;
                                url: string;
                                events: ("due-tomorrow" | "overdue" | "red-card" | "supervision-closed")[];
                                enabled: boolean;
                                unitName: string;
                                version: number;
                                createdAt: string;
                                updatedAt: string;
                                last: {
                                    /** @enum {string} */
                                    state: "waiting" | "delivered" | "failed";
                                    at: string;
                                    note: string;
                                } | null;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新建消息推送 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: number;
                        name: string;
                        url: string;
                        events: ("due-tomorrow" | "overdue" | "red-card" | "supervision-closed")[];
                        enabled: boolean;
                        secret?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            webhook: {
                                id: number;
                                unitId: number;
                                name: string;
                                url: string;
                                events: ("due-tomorrow" | "overdue" | "red-card" | "supervision-closed")[];
                                enabled: boolean;
                                unitName: string;
                                version: number;
                                createdAt: string;
                                updatedAt: string;
                                last: {
                                    /** @enum {string} */
                                    state: "waiting" | "delivered" | "failed";
                                    at: string;
                                    note: string;
                                } | null;
                            };
                            secret: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个消息推送 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    webhookId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitId: number;
                            name: string;
                            url: string;
                            events: ("due-tomorrow" | "overdue" | "red-card" | "supervision-closed")[];
                            enabled: boolean;
                            unitName: string;
                            version: number;
                            createdAt: string;
                            updatedAt: string;
                            last: {
                                /** @enum {string} */
                                state: "waiting" | "delivered" | "failed";
                                at: string;
                                note: string;
                            } | null;
                        };
                    };
                };
            };
        };
        /** 修改消息推送 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    webhookId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: number;
                        name: string;
                        url: string;
                        events: ("due-tomorrow" | "overdue" | "red-card" | "supervision-closed")[];
                        enabled: boolean;
                        secret?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            webhook: {
                                id: number;
                                unitId: number;
                                name: string;
                                url: string;
                                events: ("due-tomorrow" | "overdue" | "red-card" | "supervision-closed")[];
                                enabled: boolean;
                                unitName: string;
                                version: number;
                                createdAt: string;
                                updatedAt: string;
                                last: {
                                    /** @enum {string} */
                                    state: "waiting" | "delivered" | "failed";
                                    at: string;
                                    note: string;
                                } | null;
                            };
                            secret: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        /** 删除消息推送 */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    webhookId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发一条测试消息 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    webhookId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            /** @enum {string} */
                            event: "due-tomorrow" | "overdue" | "red-card" | "supervision-closed" | "test";
                            cases: number;
                            /** @enum {string} */
                            state: "waiting" | "delivered" | "failed";
                            attempts: number;
                            nextAt: string | null;
                            status: number | null;
                            note: string;
                            createdAt: string;
                            endedAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 推送记录 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    state?: "waiting" | "delivered" | "failed";
                };
                header?: never;
                path: {
                    webhookId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                /** @enum {string} */
                                event: "due-tomorrow" | "overdue" | "red-card" | "supervision-closed" | "test";
                                cases: number;
                                /** @enum {string} */
                                state: "waiting" | "delivered" | "failed";
                                attempts: number;
                                nextAt: string | null;
                                status: number | null;
                                note: string;
                                createdAt: string;
                                endedAt: string | null;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重发一条已放弃的消息 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    webhookId: number;
                    deliveryId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事项列表 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    kind?: "promised" | "immediate";
                    presence?: "entered" | "absent" | "secret" | "no space" | "unknown";
                    online?: number;
                    ended?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                unitName: string;
                                unitId: number;
                                code: string;
                                name: string;
                                /** @enum {string} */
                                kind: "promised" | "immediate";
                                statutory: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "working days" | "calendar days" | "hours";
                                } | null;
                                promised: {
                                    amount: number;
                                    /** @enum {string} */
                                    unit: "working days" | "calendar days" | "hours";
                                } | null;
                                visits: number | null;
                                onlineLevel: number | null;
                                /** @enum {string} */
                                joint: "none" | "parallel" | "one window";
                                fee: boolean | null;
                                /** @enum {string} */
                                presence: "entered" | "absent" | "secret" | "no space" | "unknown";
                                from: string | null;
                                to: string | null;
                                version: number;
                                updatedAt: string;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        /** 新增事项 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: number;
                        code: string;
                        name: string;
                        /** @enum {string} */
                        kind: "promised" | "immediate";
                        statutory: {
                            amount: number;
                            /** @enum {string} */
                            unit: "working days" | "calendar days" | "hours";
                        } | null;
                        promised: {
                            amount: number;
                            /** @enum {string} */
                            unit: "working days" | "calendar days" | "hours";
                        } | null;
                        visits: number | null;
                        onlineLevel: number | null;
                        /** @enum {string} */
                        joint: "none" | "parallel" | "one window";
                        fee: boolean | null;
                        /** @enum {string} */
                        presence: "entered" | "absent" | "secret" | "no space" | "unknown";
                        from: string | null;
                        to: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitName: string;
                            unitId: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            kind: "promised" | "immediate";
                            statutory: {
                                amount: number;
                                /** @enum {string} */
                                unit: "working days" | "calendar days" | "hours";
                            } | null;
                            promised: {
                                amount: number;
                                /** @enum {string} */
                                unit: "working days" | "calendar days" | "hours";
                            } | null;
                            visits: number | null;
                            onlineLevel: number | null;
                            /** @enum {string} */
                            joint: "none" | "parallel" | "one window";
                            fee: boolean | null;
                            /** @enum {string} */
                            presence: "entered" | "absent" | "secret" | "no space" | "unknown";
                            from: string | null;
                            to: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 由事项目录算出的指标，按单位 */
        get: {
            parameters: {
                query?: {
                    under?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            indicators: {
                                name: string;
                                formula: string;
                            }[];
                            units: {
                                unitId: number;
                                unitName: string;
                                values: string[];
                            }[];
                            all: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出事项 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    kind?: "promised" | "immediate";
                    presence?: "entered" | "absent" | "secret" | "no space" | "unknown";
                    online?: number;
                    ended?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 下载事项模板 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个事项 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    serviceId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitName: string;
                            unitId: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            kind: "promised" | "immediate";
                            statutory: {
                                amount: number;
                                /** @enum {string} */
                                unit: "working days" | "calendar days" | "hours";
                            } | null;
                            promised: {
                                amount: number;
                                /** @enum {string} */
                                unit: "working days" | "calendar days" | "hours";
                            } | null;
                            visits: number | null;
                            onlineLevel: number | null;
                            /** @enum {string} */
                            joint: "none" | "parallel" | "one window";
                            fee: boolean | null;
                            /** @enum {string} */
                            presence: "entered" | "absent" | "secret" | "no space" | "unknown";
                            from: string | null;
                            to: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        /** 修改事项 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    serviceId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: number;
                        code: string;
                        name: string;
                        /** @enum {string} */
                        kind: "promised" | "immediate";
                        statutory: {
                            amount: number;
                            /** @enum {string} */
                            unit: "working days" | "calendar days" | "hours";
                        } | null;
                        promised: {
                            amount: number;
                            /** @enum {string} */
                            unit: "working days" | "calendar days" | "hours";
                        } | null;
                        visits: number | null;
                        onlineLevel: number | null;
                        /** @enum {string} */
                        joint: "none" | "parallel" | "one window";
                        fee: boolean | null;
                        /** @enum {string} */
                        presence: "entered" | "absent" | "secret" | "no space" | "unknown";
                        from: string | null;
                        to: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            unitName: string;
                            unitId: number;
                            code: string;
                            name: string;
                            /** @enum {string} */
                            kind: "promised" | "immediate";
                            statutory: {
                                amount: number;
                                /** @enum {string} */
                                unit: "working days" | "calendar days" | "hours";
                            } | null;
                            promised: {
                                amount: number;
                                /** @enum {string} */
                                unit: "working days" | "calendar days" | "hours";
                            } | null;
                            visits: number | null;
                            onlineLevel: number | null;
                            /** @enum {string} */
                            joint: "none" | "parallel" | "one window";
                            fee: boolean | null;
                            /** @enum {string} */
                            presence: "entered" | "absent" | "secret" | "no space" | "unknown";
                            from: string | null;
                            to: string | null;
                            version: number;
                            updatedAt: string;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 预览导入：将要发生的变化，不保存 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            file: string;
                            sheet: string;
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                faulty: number;
                            };
                            rows: {
                                row: number;
                                /** @enum {string} */
                                state: "new" | "changed";
                                name: string;
                                changes: {
                                    label: string;
                                    before: string;
                                    after: string;
                                }[];
                                unit: string;
                            }[];
                            faults: {
                                address: string | null;
                                row: number | null;
                                message: string;
                            }[];
                            ignored: string[];
                            fingerprint: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入事项：与预览一致才保存，要么全部，要么不动 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description 文件
                         */
                        file: string;
                        /** @description 预览给出的 fingerprint */
                        fingerprint?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            created: number;
                            changed: number;
                            unchanged: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 录入线索列表 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    sign?: "entered-after-closing" | "closed-in-seconds" | "odd-hours" | "same-duration" | "round-times" | "accepted-twice" | "never-delivered" | "one-source";
                    state?: "open" | "dismissed" | "confirmed" | "gone";
                    month?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                sign: string;
                                signTitle: string;
                                unitId: number;
                                unitName: string;
                                serviceId: number | null;
                                serviceName: string | null;
                                firstDay: string;
                                lastDay: string;
                                count: number;
                                among: number;
                                message: string;
                                /** @enum {string} */
                                state: "open" | "dismissed" | "confirmed" | "gone";
                                goneAt: string | null;
                                asked: boolean;
                                answered: boolean;
                                grown: number;
                                decidedAt: string | null;
                                decidedBy: string | null;
                                firstSeenAt: string;
                                lastSeenAt: string;
                                version: number;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查什么、各有多少、最近的查找 */
        get: {
            parameters: {
                query?: {
                    under?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            signs: {
                                id: string;
                                title: string;
                                rule: string;
                                open: number;
                            }[];
                            counts: {
                                open: number;
                                dismissed: number;
                                confirmed: number;
                                gone: number;
                            };
                            runs: {
                                id: number;
                                unitName: string;
                                year: number;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "failed";
                                /** @enum {string} */
                                why: "import" | "person" | "night";
                                askedBy: string;
                                askedAt: string;
                                finishedAt: string | null;
                                share: number;
                                cases: number;
                                found: number;
                                fresh: number;
                                gone: number;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出录入线索 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    under?: number;
                    sign?: "entered-after-closing" | "closed-in-seconds" | "odd-hours" | "same-duration" | "round-times" | "accepted-twice" | "never-delivered" | "one-source";
                    state?: "open" | "dismissed" | "confirmed" | "gone";
                    month?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查找一个地方一年的录入线索 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        unitId: number;
                        year: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            place: string;
                            year: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{suspicionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条录入线索 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    suspicionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            sign: string;
                            signTitle: string;
                            unitId: number;
                            unitName: string;
                            serviceId: number | null;
                            serviceName: string | null;
                            firstDay: string;
                            lastDay: string;
                            count: number;
                            among: number;
                            message: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "confirmed" | "gone";
                            goneAt: string | null;
                            asked: boolean;
                            answered: boolean;
                            grown: number;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            firstSeenAt: string;
                            lastSeenAt: string;
                            version: number;
                            rule: string;
                            askedAt: string | null;
                            askedBy: string | null;
                            answer: string;
                            answeredAt: string | null;
                            answeredBy: string | null;
                            decision: string;
                            decidedCount: number | null;
                            ratings: boolean;
                            listed: number;
                            picture: {
                                title: string;
                                part: string;
                                whole: string;
                                bars: {
                                    label: string;
                                    part: number;
                                    all: number;
                                }[];
                            } | null;
                            events: {
                                id: number;
                                /** @enum {string} */
                                kind: "found" | "changed" | "gone" | "back" | "asked" | "answered" | "dismissed" | "confirmed" | "reopened";
                                text: string;
                                count: number;
                                actorName: string;
                                at: string;
                            }[];
                            may: {
                                decide: boolean;
                                answer: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{suspicionId}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条线索的办件 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                };
                header?: never;
                path: {
                    suspicionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                unitId: number;
                                unitName: string;
                                number: string;
                                serviceName: string | null;
                                channel: string;
                                accepted: string;
                                closed: string | null;
                                delivered: string | null;
                                entered: string | null;
                                seconds: number | null;
                                outcome: string;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{suspicionId}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条线索的评价 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                };
                header?: never;
                path: {
                    suspicionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                number: string;
                                serviceName: string | null;
                                at: string;
                                level: number;
                                source: string;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{suspicionId}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 说到这种情况的条款，以及可以登记的事实 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    suspicionId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            assessments: {
                                id: number;
                                title: string;
                                clauses: {
                                    number: string;
                                    title: string;
                                    markdown: string;
                                    points: string;
                                    facts: {
                                        name: string;
                                        source: string;
                                        may: boolean;
                                    }[];
                                }[];
                                recordable: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{suspicionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 排除或认定一条线索 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    suspicionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** @enum {string} */
                        verdict: "dismissed" | "confirmed";
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            sign: string;
                            signTitle: string;
                            unitId: number;
                            unitName: string;
                            serviceId: number | null;
                            serviceName: string | null;
                            firstDay: string;
                            lastDay: string;
                            count: number;
                            among: number;
                            message: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "confirmed" | "gone";
                            goneAt: string | null;
                            asked: boolean;
                            answered: boolean;
                            grown: number;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            firstSeenAt: string;
                            lastSeenAt: string;
                            version: number;
                            rule: string;
                            askedAt: string | null;
                            askedBy: string | null;
                            answer: string;
                            answeredAt: string | null;
                            answeredBy: string | null;
                            decision: string;
                            decidedCount: number | null;
                            ratings: boolean;
                            listed: number;
                            picture: {
                                title: string;
                                part: string;
                                whole: string;
                                bars: {
                                    label: string;
                                    part: number;
                                    all: number;
                                }[];
                            } | null;
                            events: {
                                id: number;
                                /** @enum {string} */
                                kind: "found" | "changed" | "gone" | "back" | "asked" | "answered" | "dismissed" | "confirmed" | "reopened";
                                text: string;
                                count: number;
                                actorName: string;
                                at: string;
                            }[];
                            may: {
                                decide: boolean;
                                answer: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{suspicionId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销结论，重新核查 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    suspicionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            sign: string;
                            signTitle: string;
                            unitId: number;
                            unitName: string;
                            serviceId: number | null;
                            serviceName: string | null;
                            firstDay: string;
                            lastDay: string;
                            count: number;
                            among: number;
                            message: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "confirmed" | "gone";
                            goneAt: string | null;
                            asked: boolean;
                            answered: boolean;
                            grown: number;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            firstSeenAt: string;
                            lastSeenAt: string;
                            version: number;
                            rule: string;
                            askedAt: string | null;
                            askedBy: string | null;
                            answer: string;
                            answeredAt: string | null;
                            answeredBy: string | null;
                            decision: string;
                            decidedCount: number | null;
                            ratings: boolean;
                            listed: number;
                            picture: {
                                title: string;
                                part: string;
                                whole: string;
                                bars: {
                                    label: string;
                                    part: number;
                                    all: number;
                                }[];
                            } | null;
                            events: {
                                id: number;
                                /** @enum {string} */
                                kind: "found" | "changed" | "gone" | "back" | "asked" | "answered" | "dismissed" | "confirmed" | "reopened";
                                text: string;
                                count: number;
                                actorName: string;
                                at: string;
                            }[];
                            may: {
                                decide: boolean;
                                answer: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{suspicionId}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 请单位说明 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    suspicionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            sign: string;
                            signTitle: string;
                            unitId: number;
                            unitName: string;
                            serviceId: number | null;
                            serviceName: string | null;
                            firstDay: string;
                            lastDay: string;
                            count: number;
                            among: number;
                            message: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "confirmed" | "gone";
                            goneAt: string | null;
                            asked: boolean;
                            answered: boolean;
                            grown: number;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            firstSeenAt: string;
                            lastSeenAt: string;
                            version: number;
                            rule: string;
                            askedAt: string | null;
                            askedBy: string | null;
                            answer: string;
                            answeredAt: string | null;
                            answeredBy: string | null;
                            decision: string;
                            decidedCount: number | null;
                            ratings: boolean;
                            listed: number;
                            picture: {
                                title: string;
                                part: string;
                                whole: string;
                                bars: {
                                    label: string;
                                    part: number;
                                    all: number;
                                }[];
                            } | null;
                            events: {
                                id: number;
                                /** @enum {string} */
                                kind: "found" | "changed" | "gone" | "back" | "asked" | "answered" | "dismissed" | "confirmed" | "reopened";
                                text: string;
                                count: number;
                                actorName: string;
                                at: string;
                            }[];
                            may: {
                                decide: boolean;
                                answer: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{suspicionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 单位的说明 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    suspicionId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            sign: string;
                            signTitle: string;
                            unitId: number;
                            unitName: string;
                            serviceId: number | null;
                            serviceName: string | null;
                            firstDay: string;
                            lastDay: string;
                            count: number;
                            among: number;
                            message: string;
                            /** @enum {string} */
                            state: "open" | "dismissed" | "confirmed" | "gone";
                            goneAt: string | null;
                            asked: boolean;
                            answered: boolean;
                            grown: number;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            firstSeenAt: string;
                            lastSeenAt: string;
                            version: number;
                            rule: string;
                            askedAt: string | null;
                            askedBy: string | null;
                            answer: string;
                            answeredAt: string | null;
                            answeredBy: string | null;
                            decision: string;
                            decidedCount: number | null;
                            ratings: boolean;
                            listed: number;
                            picture: {
                                title: string;
                                part: string;
                                whole: string;
                                bars: {
                                    label: string;
                                    part: number;
                                    all: number;
                                }[];
                            } | null;
                            events: {
                                id: number;
                                /** @enum {string} */
                                kind: "found" | "changed" | "gone" | "back" | "asked" | "answered" | "dismissed" | "confirmed" | "reopened";
                                text: string;
                                count: number;
                                actorName: string;
                                at: string;
                            }[];
                            may: {
                                decide: boolean;
                                answer: boolean;
                                why: string;
                            };
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各年放假安排 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                year: number;
                                /** @enum {string} */
                                origin: "shipped" | "added" | "none";
                                source: string | null;
                                daysOff: number;
                                makeUpCount: number;
                                workingDays: number;
                                /** @enum {string} */
                                provisional: "no" | "december" | "whole";
                                version: number;
                                updatedAt: string | null;
                            }[];
                            today: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一年的放假安排和每一天 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** @enum {string} */
                            origin: "shipped" | "added" | "none";
                            source: string | null;
                            daysOff: number;
                            makeUpCount: number;
                            workingDays: number;
                            /** @enum {string} */
                            provisional: "no" | "december" | "whole";
                            version: number;
                            updatedAt: string | null;
                            shipped: boolean;
                            holidays: {
                                name: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            }[];
                            makeUpDays: {
                                name: string;
                                /** Format: date */
                                date: string;
                            }[];
                            days: {
                                day: string;
                                working: boolean;
                                /** @enum {string} */
                                reason: "weekday" | "weekend" | "holiday" | "make-up day";
                                holiday: string | null;
                                provisional: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        /** 录入或修改一年的放假安排 */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        source: string;
                        holidays: {
                            name: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                        }[];
                        makeUpDays: {
                            name: string;
                            /** Format: date */
                            date: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: {
                                from: string;
                                to: string;
                            } | null;
                            year: {
                                year: number;
                                /** @enum {string} */
                                origin: "shipped" | "added" | "none";
                                source: string | null;
                                daysOff: number;
                                makeUpCount: number;
                                workingDays: number;
                                /** @enum {string} */
                                provisional: "no" | "december" | "whole";
                                version: number;
                                updatedAt: string | null;
                                shipped: boolean;
                                holidays: {
                                    name: string;
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                }[];
                                makeUpDays: {
                                    name: string;
                                    /** Format: date */
                                    date: string;
                                }[];
                                days: {
                                    day: string;
                                    working: boolean;
                                    /** @enum {string} */
                                    reason: "weekday" | "weekend" | "holiday" | "make-up day";
                                    holiday: string | null;
                                    provisional: boolean;
                                }[];
                            };
                        };
                    };
                };
            };
        };
        post?: never;
        /** 撤去录入的放假安排，恢复程序自带的 */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: {
                                from: string;
                                to: string;
                            } | null;
                            year: {
                                year: number;
                                /** @enum {string} */
                                origin: "shipped" | "added" | "none";
                                source: string | null;
                                daysOff: number;
                                makeUpCount: number;
                                workingDays: number;
                                /** @enum {string} */
                                provisional: "no" | "december" | "whole";
                                version: number;
                                updatedAt: string | null;
                                shipped: boolean;
                                holidays: {
                                    name: string;
                                    /** Format: date */
                                    from: string;
                                    /** Format: date */
                                    to: string;
                                }[];
                                makeUpDays: {
                                    name: string;
                                    /** Format: date */
                                    date: string;
                                }[];
                                days: {
                                    day: string;
                                    working: boolean;
                                    /** @enum {string} */
                                    reason: "weekday" | "weekend" | "holiday" | "make-up day";
                                    holiday: string | null;
                                    provisional: boolean;
                                }[];
                            };
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{year}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从通知正文读出放假安排，供核对，不保存 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            holidays: {
                                name: string;
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                            }[];
                            makeUpDays: {
                                name: string;
                                /** Format: date */
                                date: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计日志；写明 topic 和 record 就是一条记录的历史 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    actor?: string;
                    action?: string;
                    topic?: string;
                    record?: string;
                    unitId?: number;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: number;
                                at: string;
                                actorId: number | null;
                                actorName: string;
                                via: string;
                                viaName: string;
                                ip: string;
                                action: string;
                                actionName: string;
                                topic: string;
                                topicName: string;
                                record: string;
                                unitId: number | null;
                                unitName: string | null;
                                summary: string;
                            }[];
                            total: number;
                            page: number;
                            size: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可筛选的类别和操作 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            topics: {
                                value: string;
                                label: string;
                            }[];
                            actions: {
                                value: string;
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出审计日志 */
        get: {
            parameters: {
                query?: {
                    search?: string;
                    sort?: string;
                    page?: number;
                    size?: number;
                    actor?: string;
                    action?: string;
                    topic?: string;
                    record?: string;
                    unitId?: number;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Excel 文件 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一条审计记录 */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    entryId: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: number;
                            at: string;
                            actorId: number | null;
                            actorName: string;
                            via: string;
                            viaName: string;
                            ip: string;
                            action: string;
                            actionName: string;
                            topic: string;
                            topicName: string;
                            record: string;
                            unitId: number | null;
                            unitName: string | null;
                            summary: string;
                            differences: {
                                label: string;
                                before: string | null;
                                after: string | null;
                            }[];
                            previousHash: string;
                            hash: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核验全部审计记录 */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ok: boolean;
                            entries: number;
                            lastHash: string;
                            checkedAt: string;
                            broken: {
                                id: number;
                                reason: string;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
